// Changes an entry, or cuts the last one off, as somebody with the database file could: past the triggers.
module.exports = async (strapi, { number, back, cut }) => {
  const { connection } = strapi.db;
  const triggers = await connection.raw("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'");
  for (const { name } of triggers) await connection.raw(`DROP TRIGGER ${name}`);
  const entries = connection('audit_entries');
  if (cut) await entries.where('number', '=', connection('audit_entries').max('number')).delete();
  else await entries.where({ number }).update({ person: connection.raw(back ? 'substr(person, 2)' : "'x' || person") });
  for (const { sql } of triggers) await connection.raw(sql);
};
