// Runs inside a loaded CMS: multiplies one published scenic spot by SQL, row by row as the Document Service wrote it,
// because writing 20,000 of them through the Document Service would take an hour.
const STRIDE = 1_000_000;
const UID = 'api::scenic-spot.scenic-spot';

const numbers = (count) => `WITH RECURSIVE k(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM k WHERE n < ${count})`;

/** Copies rows of a table `count` times; `columns` maps a column to the SQL that it gets instead of its old value. */
const multiply = async (knex, table, where, columns, count) => {
  const names = Object.keys(await knex(table).columnInfo()).filter((name) => columns[name] !== null);
  const quoted = names.map((name) => `"${name}"`).join(', ');
  const values = names.map((name) => columns[name] ?? `t."${name}"`).join(', ');
  await knex.raw(
    `${numbers(count)} INSERT INTO "${table}" (${quoted}) SELECT ${values} FROM "${table}" t, k WHERE ${where}`,
  );
};

const shifted = (column) => `t."${column}" + k.n * ${STRIDE}`;
const among = (column, ids) => `t."${column}" IN (${ids.join(', ')})`;

const joinTablesOf = (meta) => {
  const tables = Object.values(meta.attributes).flatMap(({ joinTable }) => (joinTable ? [joinTable] : []));
  const own = tables.filter(({ name }) => name.startsWith(meta.tableName));
  return [...new Map(own.map((table) => [table.name, table])).values()];
};

const cloneEntities = async (strapi, uid, ids, columns, count) => {
  const knex = strapi.db.connection;
  const meta = strapi.db.metadata.get(uid);
  await multiply(knex, meta.tableName, among('id', ids), { id: shifted('id'), ...columns }, count);
  for (const { name, joinColumn } of joinTablesOf(meta)) {
    const owner = joinColumn.name;
    const where = among(owner, ids);
    if (!name.endsWith('_cmps')) {
      await multiply(knex, name, where, { id: null, [owner]: shifted(owner) }, count);
      continue;
    }
    const parts = await knex(name).whereIn(owner, ids);
    await multiply(knex, name, where, { id: null, [owner]: shifted(owner), cmp_id: shifted('cmp_id') }, count);
    for (const type of new Set(parts.map((part) => part.component_type))) {
      const partIds = parts.filter((part) => part.component_type === type).map((part) => part.cmp_id);
      await cloneEntities(strapi, type, partIds, {}, count);
    }
  }
};

/** Adds `count` published copies of the spot with this slug. The copies' slugs are `bench-1`, `bench-2`, … */
module.exports = async (strapi, { slug, count }) => {
  const knex = strapi.db.connection;
  const { tableName } = strapi.db.metadata.get(UID);
  const rows = await knex(tableName).where({ slug });
  const of = rows[0]?.document_id;
  if (of === undefined) throw new Error(`no scenic spot has the slug ${slug}`);
  const ids = (await knex(tableName).where({ document_id: of })).map((row) => row.id);
  const columns = {
    document_id: `printf('bench%019d', k.n)`,
    slug: `'bench-' || k.n`,
    name: `t."name" || ' ' || k.n`,
  };
  await cloneEntities(strapi, UID, ids, columns, count);
  return knex(tableName).where('slug', 'like', 'bench-%').whereNotNull('published_at').count({ rows: '*' });
};
