// Everything that the database holds of a document, as rows: what a refused request must not have changed.
module.exports = async (strapi, { uid, documentId }) =>
  strapi.db.query(uid).findMany({
    where: { documentId },
    populate: { location: { populate: { town: { select: ['documentId'] } } } },
    orderBy: { id: 'asc' },
  });
