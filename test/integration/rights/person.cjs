// Adds an administrator with a role and a scope; answers its id. Input: email, password, role (code), towns, entries.
module.exports = async (strapi, { email, password, role, towns = [], entries = [] }) => {
  const { id } = await strapi.db.query('admin::role').findOne({ where: { code: role } });
  const rights = { isActive: true, registrationToken: null, roles: [id], preferedLanguage: 'zh-Hans' };
  const user = await strapi.service('admin::user').create({ email, password, firstname: role, ...rights });
  await strapi.db.query('plugin::people.scope').create({ data: { userId: user.id, towns, entries } });
  return user.id;
};
