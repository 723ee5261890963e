// Gives an administrator another role. Input: user (id), role (code).
module.exports = async (strapi, { user, role }) => {
  const { id } = await strapi.db.query('admin::role').findOne({ where: { code: role } });
  await strapi.service('admin::user').updateById(user, { roles: [id] });
};
