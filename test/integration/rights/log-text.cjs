// The whole log as text.
module.exports = async (strapi) => JSON.stringify(await strapi.db.connection('audit_entries').select());
