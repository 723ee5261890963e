// Adds many entries at once; they are not chained, for what is asked of them is to be found and paged.
module.exports = async (strapi, { entries }) => {
  const { connection } = strapi.db;
  const [{ last }] = await connection('audit_entries').max('number as last');
  const actions = ['update', 'publish', 'sign-in', 'create'];
  for (let start = 0; start < entries; start += 50) {
    const rows = Array.from({ length: 50 }, (_, index) => ({
      number: last + 1 + start + index,
      at: new Date(Date.UTC(2026, 0, 1) + (start + index) * 60_000).toISOString(),
      person: `人员 ${(start + index) % 40}`,
      action: actions[(start + index) % actions.length],
      type: 'api::scenic-spot.scenic-spot',
      target: `x${start + index}`,
      name: '',
      language: 'zh-Hans',
      details: '{}',
      ip: '',
      previous: '',
      hash: '',
    }));
    await connection('audit_entries').insert(rows);
  }
};
