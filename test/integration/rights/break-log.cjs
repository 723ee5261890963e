// Lets every new entry of the log fail, as a full disk would, or takes that back.
module.exports = async (strapi, { broken }) => {
  await strapi.db.connection.raw('DROP TRIGGER IF EXISTS test_full_disk');
  if (!broken) return;
  const fail = "SELECT RAISE(ABORT, 'disk full')";
  await strapi.db.connection.raw(`CREATE TRIGGER test_full_disk BEFORE INSERT ON audit_entries BEGIN ${fail}; END`);
};
