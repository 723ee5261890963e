// Takes a picture's copies away, as if it had been uploaded before there were any: (strapi, { url }).
const FILE = 'plugin::upload.file';

module.exports = async (strapi, { url }) => {
  const { id } = await strapi.db.query(FILE).findOne({ where: { url } });
  await strapi.db.query(FILE).update({ where: { id }, data: { formats: null } });
  strapi.plugin('snapshot').service('publisher').recheck();
};
