// @ts-check
// Imports a GTFS folder strictly into memory and prints its rows by table as JSON; fails on anything that is not GTFS.
import { readdirSync } from 'node:fs';
import { closeDb, importGtfs, openDb } from 'gtfs';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: import-gtfs FOLDER');
const required = ['agency', 'stops', 'routes', 'trips', 'stop_times', 'calendar'];
const names = readdirSync(folder).map((file) => file.replace(/\.txt$/, ''));
for (const name of required) if (!names.includes(name)) throw new Error(`${name}.txt is missing`);

const config = {
  sqlitePath: ':memory:',
  agencies: [{ path: folder }],
  ignoreErrors: false,
  ignoreDuplicates: false,
  verbose: false,
  logFunction: () => undefined,
};
await importGtfs(config);
const db = openDb(config);
const tables = Object.fromEntries(names.map((name) => [name, db.prepare(`SELECT * FROM ${name}`).all()]));
closeDb(db);
process.stdout.write(JSON.stringify(tables));
