/** What is read here of Vite's configuration; Vite itself belongs to Strapi. */
interface AdminBuild {
  readonly root: string;
  readonly resolve: { readonly alias: Readonly<Record<string, string>> };
}

/** The admin takes `shared` from its sources: what it builds to is CommonJS, which Vite reads in packages alone. */
export default (build: AdminBuild): AdminBuild => ({
  ...build,
  resolve: { ...build.resolve, alias: { ...build.resolve.alias, '@boshan/shared': `${build.root}/../shared/src` } },
});
