// The owner of the installation: ids of the first super administrator and of that role.
module.exports = async (strapi) => {
  const role = await strapi.service('admin::role').getSuperAdmin();
  const user = await strapi.db.query('admin::user').findOne({ where: { roles: { id: role.id } } });
  return { role: role.id, user: user.id };
};
