const internal = { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } } as const;
const text = () => ({ type: 'string', configurable: false }) as const;
const number = () => ({ type: 'integer', configurable: false }) as const;

/** Where one language of an entry stands in the review. There is none for what nobody has touched yet. */
export const item = {
  schema: {
    kind: 'collectionType',
    collectionName: 'review_items',
    info: { singularName: 'item', pluralName: 'items', displayName: '审核状态' },
    options: { draftAndPublish: false },
    pluginOptions: internal,
    indexes: [
      { name: 'review_items_of_entry', columns: ['type', 'entry', 'language'], type: 'unique' },
      { name: 'review_items_state', columns: ['state'] },
    ],
    attributes: {
      /** uid of the content type. */
      type: text(),
      /** documentId. */
      entry: text(),
      language: text(),
      state: text(),
      /** Hash of what was sent, approved or published: see `version.ts`. */
      version: text(),
      /** Id of who changed the draft last. */
      editor: number(),
      sender: number(),
      senderName: text(),
      /** Who did the last step, and when (UTC, ISO 8601). */
      byName: text(),
      at: text(),
      /** What the reviewer wrote when returning it. */
      words: { type: 'text', configurable: false },
      /** Written before anything is judged: holds others off until the transaction ends. */
      lock: number(),
    },
  },
} as const;

/** One step of an entry through the review. Rows are only added. */
export const step = {
  schema: {
    kind: 'collectionType',
    collectionName: 'review_steps',
    info: { singularName: 'step', pluralName: 'steps', displayName: '审核经过' },
    options: { draftAndPublish: false },
    pluginOptions: internal,
    indexes: [{ name: 'review_steps_of_entry', columns: ['type', 'entry', 'language'] }],
    attributes: {
      type: text(),
      entry: text(),
      language: text(),
      step: text(),
      person: number(),
      personName: text(),
      words: { type: 'text', configurable: false },
      version: text(),
      at: text(),
    },
  },
} as const;
