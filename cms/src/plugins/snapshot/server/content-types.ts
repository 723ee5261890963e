/** The queue of documents to compile. Internal: neither the content manager nor the content API shows it. */
export const queueEntry = {
  schema: {
    kind: 'collectionType',
    collectionName: 'snapshot_queue',
    info: { singularName: 'queue-entry', pluralName: 'queue-entries', displayName: 'Snapshot queue' },
    options: { draftAndPublish: false },
    pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
    attributes: {
      uid: { type: 'string', required: true, configurable: false },
      document: { type: 'string', required: true, configurable: false },
    },
  },
} as const;
