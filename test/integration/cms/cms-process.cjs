// Runs a compiled CMS and does what the test asks over the process channel. Arguments: app folder, compiled folder.
const [, , appDir, distDir] = process.argv;
const { createStrapi } = require(require.resolve('@strapi/strapi', { paths: [appDir] }));

process.chdir(appDir);

const actions = (strapi) => ({
  document: ({ uid, method, parameters }) => strapi.documents(uid)[method](parameters),
  flush: () => strapi.plugin('snapshot').service('publisher').flush(),
  status: () => strapi.plugin('snapshot').service('publisher').status(),
  upload: async ({ path, name, type }) => {
    const size = require('node:fs').statSync(path).size;
    const files = { filepath: path, originalFilename: name, mimetype: type, size };
    return strapi.plugin('upload').service('upload').upload({ data: {}, files });
  },
  // A script of a test or bench that works inside the CMS: exports (strapi, input) => result.
  script: ({ path, input }) => require(path)(strapi, input),
  stop: async () => {
    await strapi.destroy();
    setImmediate(() => process.exit(0));
  },
});

const main = async () => {
  const strapi = await createStrapi({ appDir, distDir }).load();
  if (process.env.CMS_LISTEN === '0') {
    process.send({ ready: true, port: 0 });
  } else {
    strapi.server.mount();
    await new Promise((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
    process.send({ ready: true, port: strapi.server.httpServer.address().port });
  }
  const known = actions(strapi);
  process.on('message', async ({ call, action, input }) => {
    try {
      process.send({ call, result: await known[action](input) });
    } catch (error) {
      process.send({ call, error: error.stack ?? String(error) });
    }
  });
};

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
