// Tries to change and remove entries, by the query engine and by SQL; answers what each attempt was told.
module.exports = async (strapi) => {
  const entries = strapi.db.query('plugin::audit.entry');
  const attempts = [
    () => entries.update({ where: { number: 1 }, data: { person: '别人' } }),
    () => entries.delete({ where: { number: 1 } }),
    () => strapi.db.connection('audit_entries').where({ number: 1 }).update({ person: '别人' }),
    () => strapi.db.connection('audit_entries').where({ number: 1 }).delete(),
  ];
  const answers = [];
  for (const attempt of attempts) {
    answers.push(
      await attempt().then(
        () => 'done',
        (error) => String(error.message),
      ),
    );
  }
  return answers;
};
