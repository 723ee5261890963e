// Runs inside a loaded CMS: gives its first administrator a new password, as the owner of the machine could.
module.exports = async (strapi, { password }) => {
  const [user] = await strapi.db.query('admin::user').findMany({ limit: 1 });
  await strapi.service('admin::user').updateById(user.id, { password });
  return user.email;
};
