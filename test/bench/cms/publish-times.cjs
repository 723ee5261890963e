// Runs inside a loaded CMS: edits and publishes one place at a time. A figure is the time from the call of publish to
// the manifest that has it.
const UID = 'api::scenic-spot.scenic-spot';

module.exports = async (strapi, { slugs }) => {
  const publisher = strapi.plugin('snapshot').service('publisher');
  const times = [];
  let version = (await publisher.flush()).version;
  for (const [index, slug] of slugs.entries()) {
    const [{ documentId }] = await strapi.documents(UID).findMany({ filters: { slug }, locale: 'zh-Hans' });
    await strapi.documents(UID).update({
      documentId,
      locale: 'zh-Hans',
      data: { summary: `第 ${index + 1} 次改动：${slug}` },
    });
    const begun = process.hrtime.bigint();
    await strapi.documents(UID).publish({ documentId, locale: 'zh-Hans' });
    const published = process.hrtime.bigint();
    const now = (await publisher.flush()).version;
    const ended = process.hrtime.bigint();
    if (now !== version + 1) throw new Error(`publishing ${slug} led from version ${version} to ${now}`);
    version = now;
    times.push({ total: Number(ended - begun) / 1e6, strapi: Number(published - begun) / 1e6 });
  }
  return times;
};
