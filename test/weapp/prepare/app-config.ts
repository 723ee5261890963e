/** A compiled mini-program's `app.json`, as far as the harness reads it. */
export interface AppConfig {
  pages: string[];
  subPackages?: { root: string; pages: string[]; independent?: boolean }[];
  subpackages?: { root: string; pages: string[]; independent?: boolean }[];
  tabBar?: { custom?: boolean; list: { pagePath: string; text: string; iconPath?: string }[] };
  window?: Record<string, unknown>;
  permission?: Record<string, { desc?: string }>;
  requiredPrivateInfos?: string[];
  lazyCodeLoading?: string;
}

const packagesOf = (config: AppConfig): NonNullable<AppConfig['subPackages']> =>
  config.subPackages ?? config.subpackages ?? [];

/** Roots of the subpackages, without slashes at the ends. */
export const packageRoots = (config: AppConfig): string[] =>
  packagesOf(config).map(({ root }) => root.replace(/^\/|\/$/g, ''));

/** Every page of the app, main package first. */
export function listPages(config: AppConfig): string[] {
  return [
    ...config.pages,
    ...packagesOf(config).flatMap(({ root, pages }) => pages.map((page) => joinPath(root, page))),
  ];
}

const joinPath = (root: string, page: string): string => `${root.replace(/^\/|\/$/g, '')}/${page.replace(/^\//, '')}`;
