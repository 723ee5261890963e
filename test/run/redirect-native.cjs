// @ts-check
// Preloaded into another Node than the one that node_modules was installed for: takes better-sqlite3's compiled part
// from the copy that was compiled for it. Everything else that is native here is Node-API and fits both.
const dlopen = process.dlopen;
const replacement = process.env.BOSHAN_SQLITE_BINARY;

/** @param {NodeJS.Module} module @param {string} filename @param {number[]} rest */
process.dlopen = function (module, filename, ...rest) {
  const path = replacement && /better_sqlite3\.node$/.test(filename) ? replacement : filename;
  return Reflect.apply(dlopen, this, [module, path, ...rest]);
};
