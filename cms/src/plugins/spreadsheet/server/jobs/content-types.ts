const hidden = { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } };
const options = { draftAndPublish: false };
/** Strapi notes the column's name in an attribute, so that each needs an object of its own. */
const attributes = (types: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type, configurable: false }]));

/** An uploaded spreadsheet and how far its import has come. Internal: only this plugin's routes show it. */
export const job = {
  schema: {
    kind: 'collectionType',
    collectionName: 'spreadsheet_jobs',
    info: { singularName: 'job', pluralName: 'jobs', displayName: 'Spreadsheet job' },
    options,
    pluginOptions: hidden,
    attributes: attributes({
      uid: 'string',
      fileName: 'string',
      owner: 'integer',
      ownerName: 'string',
      state: 'string',
      mode: 'string',
      swap: 'boolean',
      header: 'text',
      notes: 'text',
      counts: 'text',
      total: 'integer',
      done: 'integer',
      error: 'text',
      worker: 'string',
      lease: 'biginteger',
    }),
  },
} as const;

/** One row of a sheet: its cells, what the dry run found, and what became of it. */
export const row = {
  schema: {
    kind: 'collectionType',
    collectionName: 'spreadsheet_rows',
    info: { singularName: 'row', pluralName: 'rows', displayName: 'Spreadsheet row' },
    options,
    pluginOptions: hidden,
    indexes: [{ name: 'spreadsheet_rows_of_job', columns: ['job', 'number'] }],
    attributes: attributes({
      job: 'integer',
      number: 'integer',
      status: 'string',
      cells: 'text',
      plan: 'text',
      result: 'string',
      outcome: 'text',
    }),
  },
} as const;
