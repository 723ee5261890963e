// Follows the chain of the log.
module.exports = async (strapi) => strapi.plugin('audit').service('log').verify();
