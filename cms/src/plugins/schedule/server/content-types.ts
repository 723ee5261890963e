const internal = { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } } as const;
/** Strapi notes the column's name in an attribute, so that each needs an object of its own. */
const attributes = (types: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type, configurable: false }]));

/** A publication or take-back that is to happen by itself. */
export const plan = {
  schema: {
    kind: 'collectionType',
    collectionName: 'schedule_plans',
    info: { singularName: 'plan', pluralName: 'plans', displayName: '定时发布' },
    options: { draftAndPublish: false },
    pluginOptions: internal,
    indexes: [
      { name: 'schedule_plans_slot', columns: ['slot'], type: 'unique' },
      { name: 'schedule_plans_due', columns: ['state', 'due'] },
      { name: 'schedule_plans_entry', columns: ['type', 'target', 'language'] },
    ],
    attributes: attributes({
      /** uid of the content type. */
      type: 'string',
      /** documentId of the entry. */
      target: 'string',
      language: 'string',
      /** `publish` or `unpublish`. */
      action: 'string',
      /** What the entry was called. */
      name: 'string',
      /** When, in ms since 1970. */
      due: 'biginteger',
      /** `waiting`, `done`, `failed`, `cancelled`. */
      state: 'string',
      /** Entry, language and action while it waits, else null: at most one of a kind waits. */
      slot: 'string',
      /** Id and name of who has set it last; it happens in this person's name. */
      owner: 'integer',
      ownerName: 'string',
      /** Who works on it, until when (ms since 1970), and how often it was taken up. */
      worker: 'string',
      lease: 'biginteger',
      attempts: 'integer',
      /** When it happened or failed, in ms since 1970. */
      settled: 'biginteger',
      /** Why it failed, or what was worth telling. */
      message: 'text',
    }),
  },
} as const;
