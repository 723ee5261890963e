// Runs inside a loaded CMS: a token that reads everything by Strapi's own REST.
module.exports = async (strapi) => {
  const token = await strapi
    .service('admin::api-token')
    .create({ name: `bench-${Date.now()}`, description: '', type: 'full-access', lifespan: null });
  return token.accessKey;
};
