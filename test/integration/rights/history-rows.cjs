// What the history has stored, and how a clean-up leaves it. Input: `clean` with `now` (ms), `days`, `versions`; `age` in days for all versions of `target`.
module.exports = async (strapi, { clean, age, target }) => {
  const { connection } = strapi.db;
  if (age !== undefined) {
    const at = new Date(Date.now() - age * 86_400_000).toISOString();
    await connection('history_versions').where({ target }).update({ at });
    await connection('history_bodies').update({ touched: Date.now() - age * 86_400_000 });
  }
  if (clean) {
    const { cleanUp } = require(require('node:path').join(strapi.dirs.dist.src, 'plugins/history/server/clean-up.js'));
    await cleanUp(strapi, Date.now(), clean);
  }
  const versions = await connection('history_versions')
    .orderBy('id')
    .select('id', 'action', 'target', 'language', 'hash');
  const bodies = await connection('history_bodies').select('hash');
  const kept = new Set(bodies.map(({ hash }) => hash));
  return {
    versions: versions.filter((version) => target === undefined || version.target === target),
    bodies: bodies.length,
    orphans: bodies.filter(({ hash }) => !versions.some((version) => version.hash === hash)).length,
    lost: versions.filter(({ hash }) => !kept.has(hash)).length,
  };
};
