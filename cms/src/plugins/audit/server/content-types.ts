const internal = { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } } as const;
const text = () => ({ type: 'string', configurable: false }) as const;
const index = (name: string, columns: string[], type?: 'unique') => ({
  name: `audit_entries_${name}`,
  columns,
  ...(type && { type }),
});

/** One thing that somebody did. Rows are only ever added: see `append-only.ts`. */
export const entry = {
  schema: {
    kind: 'collectionType',
    collectionName: 'audit_entries',
    info: { singularName: 'entry', pluralName: 'entries', displayName: '操作日志' },
    options: { draftAndPublish: false },
    pluginOptions: internal,
    indexes: [
      index('number', ['number'], 'unique'),
      index('at', ['at']),
      index('user', ['user_id', 'number']),
      index('action', ['action', 'number']),
      index('type', ['type', 'number']),
    ],
    attributes: {
      /** Counts up by one, without gaps. */
      number: { type: 'integer', required: true, configurable: false },
      /** UTC, ISO 8601. */
      at: text(),
      userId: { type: 'integer', configurable: false },
      /** Name and address of the person, as they were. */
      person: text(),
      action: text(),
      /** uid of a content type, or what else was acted on: `media`, `person`, `role`, `session` … */
      type: text(),
      /** documentId or id of what was acted on. */
      target: text(),
      /** What it was called. */
      name: text(),
      /** Language of the version that was acted on. */
      language: text(),
      /** JSON: names of the fields that changed, or of filters; never what stands in them. */
      details: { type: 'text', configurable: false },
      ip: text(),
      previous: text(),
      hash: text(),
    },
  },
} as const;
