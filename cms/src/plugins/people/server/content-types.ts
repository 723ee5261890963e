const internal = { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } } as const;

/** What one person is responsible for. Internal: only the plugin's own routes read and write it. */
export const scope = {
  schema: {
    kind: 'collectionType',
    collectionName: 'people_scopes',
    info: { singularName: 'scope', pluralName: 'scopes', displayName: '负责范围' },
    options: { draftAndPublish: false },
    pluginOptions: internal,
    attributes: {
      userId: { type: 'integer', required: true, configurable: false },
      /** documentIds of towns. */
      towns: { type: 'json', configurable: false },
      /** Entries handed to the person, as `uid/documentId`. */
      entries: { type: 'json', configurable: false },
    },
  },
} as const;
