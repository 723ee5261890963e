// Documents that Strapi's start page counts as modified, by its own comparison: the latest draft's and the latest
// published version's time, as the database stores them.
module.exports = async (strapi) => {
  const found = [];
  for (const [uid, { collectionName }] of Object.entries(strapi.contentTypes)) {
    if (!uid.startsWith('api::')) continue;
    const documents = new Map();
    for (const row of await strapi.db.connection(collectionName).select('*')) {
      documents.set(row.document_id, [...(documents.get(row.document_id) ?? []), row]);
    }
    for (const versions of documents.values()) {
      const times = (isPublished) =>
        versions.filter((row) => (row.published_at !== null) === isPublished).map((row) => row.updated_at);
      const [drafts, published] = [times(false).sort(), times(true).sort()];
      if (published.length > 0 && drafts.at(-1) !== published.at(-1)) found.push(`${uid}/${versions[0].slug ?? ''}`);
    }
  }
  return found;
};
