// @ts-check
/**
 * The rules of ARCHITECTURE.md, one for one. test/rules seeds a violation of each and sees it caught.
 *
 * Paths are relative to the folder cruised from, so the same file judges the repository and the fixture.
 */

const layers = [
  'contract',
  'geo',
  'hours',
  'search',
  'snapshot',
  'client',
  'pack',
  'guide',
  'track',
  'export',
  'planner',
];

/** @param {string} layer @param {string[]} allowed */
const sharedLayer = (layer, allowed) => ({
  name: `shared-layer-${layer}`,
  comment: `shared/${layer} may import ${allowed.length ? `only shared/{${allowed.join(',')}}` : 'no other layer'}. Move what is shared down a layer.`,
  severity: /** @type {const} */ ('error'),
  from: { path: `^shared/src/${layer}/`, pathNot: '\\.test\\.ts$|\\.arbitrary\\.ts$' },
  to: {
    path: '^shared/src/',
    pathNot: `^shared/src/(${[layer, ...allowed].join('|')})/`,
  },
});

const drawer = '(^|/)(utils?|helpers?|common|misc)(/|[.][^/]+$)';

/** @param {string} name @param {Pick<import('dependency-cruiser').IForbiddenRuleType, 'from' | 'to'>} ends */
const drawerRule = (name, ends) => ({
  name,
  comment: 'A drawer collects everything: name the file after what it does.',
  severity: /** @type {const} */ ('error'),
  ...ends,
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two modules that need each other are one module, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'An import that is not found is one that no other rule can judge. Install it or fix its path.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    ...layers.map((layer) =>
      sharedLayer(
        layer,
        /** @type {Record<string, string[]>} */ ({
          contract: [],
          geo: ['contract'],
          hours: ['contract'],
          search: ['contract'],
          snapshot: ['contract'],
          client: ['contract', 'snapshot'],
          pack: ['contract', 'snapshot'],
          guide: ['contract', 'geo'],
          track: ['contract', 'geo'],
          export: ['contract', 'geo', 'track'],
          planner: ['contract', 'geo', 'hours'],
        })[layer] ?? [],
      ),
    ),
    {
      name: 'shared-is-pure-core',
      comment: 'shared/ runs in mini-programs: no Node core. Inject what you need.',
      severity: 'error',
      from: { path: '^shared/src/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared/ knows no framework and no app: no Taro, React, Strapi, cms, miniapp, test.',
      severity: 'error',
      from: { path: '^shared/src/' },
      to: {
        path: [
          '^(cms|miniapp|test)/',
          '(^|/)node_modules/(@tarojs|@strapi|react|react-dom|@types/react)(/|$)',
          '^@(tarojs|strapi)/',
          '^react(-dom)?(/|$)',
        ],
      },
    },
    {
      name: 'apps-are-islands-miniapp',
      comment: 'The mini-program knows the CMS by its snapshot alone: import from shared/contract.',
      severity: 'error',
      from: { path: '^miniapp/' },
      to: { path: '^cms/' },
    },
    {
      name: 'apps-are-islands-cms',
      comment: 'The CMS does not know who reads it: move what both need to shared/.',
      severity: 'error',
      from: { path: '^cms/' },
      to: { path: '^miniapp/' },
    },
    {
      name: 'platform-only',
      comment: 'Taro.* is called in miniapp/src/platform (and app.*) alone: add a function there.',
      severity: 'error',
      from: { path: '^miniapp/src/', pathNot: '^miniapp/src/(platform/|testing/|app(\\.config)?\\.tsx?$)' },
      to: { path: '(^|/)@tarojs/taro(/|$)' },
    },
    {
      name: 'features-are-islands',
      comment: 'A feature does not import another: put what both need in content/, ui/ or platform/.',
      severity: 'error',
      from: { path: '^miniapp/src/features/([^/]+)/' },
      to: { path: '^miniapp/src/features/', pathNot: '^miniapp/src/features/$1/' },
    },
    {
      name: 'ui-is-a-leaf',
      comment: 'ui/ is dumb: hand it props and callbacks.',
      severity: 'error',
      from: { path: '^miniapp/src/ui/', pathNot: '\\.test\\.tsx?$' },
      to: { path: ['^miniapp/src/(features|pages|packages|platform|content)/', '^shared/src/client/'] },
    },
    // Three rules for one: a file that imports, one that is imported, and one that does neither.
    drawerRule('no-drawers', { from: { path: drawer, pathNot: 'node_modules' }, to: {} }),
    drawerRule('no-drawers-imported', { from: {}, to: { path: drawer, pathNot: 'node_modules' } }),
    drawerRule('no-drawers-orphan', { from: { orphan: true, path: drawer, pathNot: 'node_modules' }, to: {} }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.artifacts|\\.cache|\\.strapi|var)/|^cms/types/|^test/rules/fixture/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'test/rules/tsconfig.cruise.json' },
    // Without these two a workspace package with `exports` is not resolved, and every rule about it passes silently.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: [
        '.ts',
        '.tsx',
        '.d.ts',
        '.h5.ts',
        '.h5.tsx',
        '.weapp.ts',
        '.weapp.tsx',
        '.mjs',
        '.cjs',
        '.js',
        '.json',
      ],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
