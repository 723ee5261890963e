// Documents that Strapi's start page counts as modified: the latest draft and the latest published version differ in time.
module.exports = async (strapi) => {
  const found = [];
  for (const uid of Object.keys(strapi.contentTypes).filter((name) => name.startsWith('api::'))) {
    const select = ['documentId', 'slug', 'locale', 'updatedAt', 'publishedAt'];
    const documents = new Map();
    for (const version of await strapi.db
      .query(uid)
      .findMany({ select: select.filter((name) => name in strapi.contentTypes[uid].attributes) })) {
      documents.set(version.documentId, [...(documents.get(version.documentId) ?? []), version]);
    }
    for (const versions of documents.values()) {
      const latest = (isPublished) =>
        Math.max(
          ...versions.filter((v) => (v.publishedAt !== null) === isPublished).map((v) => +new Date(v.updatedAt)),
        );
      const isPublished = versions.some((v) => v.publishedAt !== null);
      if (isPublished && latest(true) !== latest(false)) found.push(`${uid}/${versions[0].slug ?? ''}`);
    }
  }
  return found;
};
