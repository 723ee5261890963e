const internal = { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } } as const;
const options = { draftAndPublish: false };
/** Strapi notes the column's name in an attribute, so that each needs an object of its own. */
const attributes = (types: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type, configurable: false }]));

/** One version of an entry in one language: who made it, when and how, and which content it had. */
export const version = {
  schema: {
    kind: 'collectionType',
    collectionName: 'history_versions',
    info: { singularName: 'version', pluralName: 'versions', displayName: '历史版本' },
    options,
    pluginOptions: internal,
    indexes: [
      { name: 'history_versions_entry', columns: ['type', 'target', 'language'] },
      { name: 'history_versions_action', columns: ['action', 'at'] },
      { name: 'history_versions_hash', columns: ['hash'] },
    ],
    attributes: attributes({
      /** UTC, ISO 8601. */
      at: 'string',
      userId: 'integer',
      person: 'string',
      action: 'string',
      /** uid of the content type. */
      type: 'string',
      /** documentId of the entry. */
      target: 'string',
      language: 'string',
      name: 'string',
      /** Of the content; `body` has it. */
      hash: 'string',
      /** Who made the entry, by which a deleted one is known as somebody's own. */
      creator: 'integer',
      /** JSON: what a restored version was made from. */
      details: 'text',
    }),
  },
} as const;

/** A content, once however many versions have it. */
export const body = {
  schema: {
    kind: 'collectionType',
    collectionName: 'history_bodies',
    info: { singularName: 'body', pluralName: 'bodies', displayName: '历史内容' },
    options,
    pluginOptions: internal,
    indexes: [{ name: 'history_bodies_hash', columns: ['hash'], type: 'unique' }],
    attributes: attributes({
      /** SHA-256 of `content`, in hex. */
      hash: 'string',
      /** Canonical JSON of what `contentOf` gives. */
      content: 'text',
      /** JSON: names of what the content points to, as `kind/id`, as they were. */
      names: 'text',
      /** When a version last took it, in ms since 1970. */
      touched: 'biginteger',
    }),
  },
} as const;
