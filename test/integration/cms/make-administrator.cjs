// Adds an administrator who may do everything; input: email and password.
module.exports = async (strapi, [email, password]) => {
  const role = await strapi.service('admin::role').getSuperAdmin();
  const rights = { isActive: true, registrationToken: null, roles: [role.id], preferedLanguage: 'zh-Hans' };
  await strapi.service('admin::user').create({ email, password, firstname: '测试', ...rights });
};
