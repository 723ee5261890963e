// Replaces a file of the media library under its address, as an editor does: (strapi, { id, path, name, type }).
const { statSync } = require('node:fs');

module.exports = (strapi, { id, path, name, type }) =>
  strapi
    .plugin('upload')
    .service('upload')
    .replace(id, {
      data: { fileInfo: { name } },
      file: { filepath: path, originalFilename: name, mimetype: type, size: statSync(path).size },
    });
