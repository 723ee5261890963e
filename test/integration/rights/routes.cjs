// Every route that is mounted: [method, path] pairs, without those that answer agencies and visitors (/api).
module.exports = async (strapi) =>
  strapi.server
    .listRoutes()
    .flatMap(({ methods, path }) => methods.filter((method) => method !== 'HEAD').map((method) => [method, path]))
    .filter(([, path]) => !path.startsWith('/api/'));
