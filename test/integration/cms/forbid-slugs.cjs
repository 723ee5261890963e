// Narrows the rights of every user: entries with these slugs are out of their scope.
module.exports = (strapi, { slugs }) => {
  strapi
    .plugin('spreadsheet')
    .service('access')
    .use(({ document }) => !slugs.includes(document.slug));
};
