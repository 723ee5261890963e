import type { Core } from '@strapi/strapi';

const TABLE = 'audit_entries';
const MESSAGE = '操作日志只能追加，不能修改或删除';

const sqlite = ['UPDATE', 'DELETE'].map(
  (verb) => `CREATE TRIGGER IF NOT EXISTS ${TABLE}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${TABLE}
    BEGIN SELECT RAISE(ABORT, '${MESSAGE}'); END`,
);
const postgres = [
  `CREATE OR REPLACE FUNCTION ${TABLE}_refuse() RETURNS trigger AS $$
    BEGIN RAISE EXCEPTION '${MESSAGE}'; END $$ LANGUAGE plpgsql`,
  `DROP TRIGGER IF EXISTS ${TABLE}_no_change ON ${TABLE}`,
  `CREATE TRIGGER ${TABLE}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON ${TABLE}
    FOR EACH STATEMENT EXECUTE FUNCTION ${TABLE}_refuse()`,
];

/** The database itself refuses to change or remove an entry, whichever way it is asked. */
export async function keepAppendOnly(strapi: Core.Strapi): Promise<void> {
  const statements = strapi.db.dialect.client === 'postgres' ? postgres : sqlite;
  for (const statement of statements) await strapi.db.connection.raw(statement);
}
