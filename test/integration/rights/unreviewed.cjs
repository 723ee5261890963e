// Takes a content type out of the review: who may publish publishes. Input: uid.
module.exports = async (strapi, { uid }) => {
  const store = strapi.store({ type: 'plugin', name: 'review' });
  const settings = (await store.get({ key: 'settings' })) ?? {};
  const types = { ...settings.types, [uid]: { review: false, fourEyes: false } };
  await store.set({ key: 'settings', value: { ...settings, types } });
};
