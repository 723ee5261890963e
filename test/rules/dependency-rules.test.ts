import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

type Tree = Readonly<Record<string, string>>;

/** A small repository in which every import is one that ARCHITECTURE.md allows. */
const clean: Tree = {
  'shared/src/contract/place.ts': 'export interface Place { id: string }\nexport const place = 1;',
  'shared/src/geo/distance.ts':
    "import type { Place } from '../contract/place';\nexport const metres = (a: Place) => a;",
  'shared/src/hours/parse.ts': "import { place } from '../contract/place';\nexport const parse = place;",
  'shared/src/search/index-of.ts': "import { place } from '../contract/place';\nexport const index = place;",
  'shared/src/snapshot/delta.ts': "import { place } from '../contract/place';\nexport const delta = place;",
  'shared/src/guide/zones.ts':
    "import { place } from '../contract/place';\nimport { metres } from '../geo/distance';\nexport const zones = [place, metres];",
  'shared/src/track/profile.ts':
    "import { place } from '../contract/place';\nimport { metres } from '../geo/distance';\nexport const profile = [place, metres];",
  'shared/src/export/gpx.ts':
    "import { place } from '../contract/place';\nimport { metres } from '../geo/distance';\nimport { profile } from '../track/profile';\nexport const gpx = [place, metres, profile];",
  'shared/src/client/sync.ts':
    "import { delta } from '../snapshot/delta';\nimport { place } from '../contract/place';\nexport const sync = [delta, place];",
  'shared/src/pack/plan.ts':
    "import { delta } from '../snapshot/delta';\nimport { place } from '../contract/place';\nexport const plan = [delta, place];",
  'shared/src/client/sync.test.ts':
    "import { readFileSync } from 'node:fs';\nimport { sync } from './sync';\nreadFileSync(String(sync));",
  'miniapp/src/app.tsx': "import Taro from '@tarojs/taro';\nimport './pages/home/index';\nexport default Taro;",
  'miniapp/src/platform/storage.ts': "import Taro from '@tarojs/taro';\nexport const storage = Taro;",
  'miniapp/src/content/store.ts': "import { sync } from '@boshan/shared/client/sync';\nexport const store = sync;",
  'miniapp/src/ui/card.tsx':
    "import { View } from '@tarojs/components';\nimport { metres } from '@boshan/shared/geo/distance';\nexport const Card = [View, metres];",
  'miniapp/src/features/routes/list.tsx':
    "import { store } from '../../content/store';\nimport { Card } from '../../ui/card';\nimport { storage } from '../../platform/storage';\nexport const List = [store, Card, storage];",
  'miniapp/src/features/search/box.tsx': "import { Card } from '../../ui/card';\nexport const Box = Card;",
  'miniapp/src/pages/home/index.tsx':
    "import { List } from '../../features/routes/list';\nimport { Box } from '../../features/search/box';\nexport default [List, Box];",
  'cms/src/index.ts':
    "import { readFileSync } from 'node:fs';\nimport { delta } from '@boshan/shared/snapshot/delta';\nimport { factories } from '@strapi/strapi';\nexport default [delta, factories, readFileSync];",
  'test/contract/drift.test.ts': "import { place } from '@boshan/shared/contract/place';\nplace.toFixed();",
};

/** What the imports above find outside; empty packages are enough. */
const packages: Tree = Object.fromEntries(
  [
    'miniapp/node_modules/@tarojs/taro',
    'miniapp/node_modules/@tarojs/components',
    'cms/node_modules/@strapi/strapi',
    'node_modules/@tarojs/taro',
    'node_modules/@strapi/strapi',
    'node_modules/react',
  ].flatMap((path) => [
    [`${path}/package.json`, '{"version":"1.0.0","exports":{".":"./index.js"}}'],
    [`${path}/index.js`, 'module.exports = {};'],
  ]),
);

/** Each forbidden import: the rule that must name it, the file that has it, what it imports. */
const seeds: readonly (readonly [rule: string, file: string, imported: string])[] = [
  ['no-circular', 'miniapp/src/ui/loop.ts', './loop-back'],
  ['not-to-unresolvable', 'cms/src/lost.ts', 'no-such-package'],
  ['not-to-unresolvable', 'miniapp/src/content/lost.ts', '@boshan/shared/contract/no-such-file'],
  ['shared-layer-contract', 'shared/src/contract/bad.ts', '../geo/distance'],
  ['shared-layer-geo', 'shared/src/geo/bad.ts', '../hours/parse'],
  ['shared-layer-hours', 'shared/src/hours/bad.ts', '../geo/distance'],
  ['shared-layer-search', 'shared/src/search/bad.ts', '../snapshot/delta'],
  ['shared-layer-snapshot', 'shared/src/snapshot/bad.ts', '../client/sync'],
  ['shared-layer-client', 'shared/src/client/bad.ts', '../search/index-of'],
  ['shared-layer-pack', 'shared/src/pack/bad.ts', '../client/sync'],
  ['shared-layer-guide', 'shared/src/guide/bad.ts', '../client/sync'],
  ['shared-layer-track', 'shared/src/track/bad.ts', '../export/gpx'],
  ['shared-layer-export', 'shared/src/export/bad.ts', '../guide/zones'],
  ['shared-layer-planner', 'shared/src/planner/bad.ts', '../export/gpx'],
  ['shared-is-pure-core', 'shared/src/snapshot/core.ts', 'node:crypto'],
  ['shared-is-pure', 'shared/src/geo/taro.ts', '@tarojs/taro'],
  ['shared-is-pure', 'shared/src/geo/react.ts', 'react'],
  ['shared-is-pure', 'shared/src/geo/strapi.ts', '@strapi/strapi'],
  ['shared-is-pure', 'shared/src/geo/cms.ts', '../../../cms/src/index'],
  ['shared-is-pure', 'shared/src/geo/miniapp.ts', '../../../miniapp/src/platform/storage'],
  ['shared-is-pure', 'shared/src/geo/test.ts', '../../../test/contract/drift.test'],
  ['apps-are-islands-miniapp', 'miniapp/src/content/cms.ts', '../../../cms/src/index'],
  ['apps-are-islands-cms', 'cms/src/miniapp.ts', '../../miniapp/src/ui/card'],
  ['platform-only', 'miniapp/src/features/routes/taro.ts', '@tarojs/taro'],
  ['platform-only', 'miniapp/src/ui/taro.ts', '@tarojs/taro'],
  ['platform-only', 'miniapp/src/pages/home/taro.ts', '@tarojs/taro'],
  ['features-are-islands', 'miniapp/src/features/search/other.ts', '../routes/list'],
  ['ui-is-a-leaf', 'miniapp/src/ui/feature.ts', '../features/routes/list'],
  ['ui-is-a-leaf', 'miniapp/src/ui/page.ts', '../pages/home/index'],
  ['ui-is-a-leaf', 'miniapp/src/ui/package.ts', '../packages/place/pages/detail'],
  ['ui-is-a-leaf', 'miniapp/src/ui/platform.ts', '../platform/storage'],
  ['ui-is-a-leaf', 'miniapp/src/ui/content.ts', '../content/store'],
  ['ui-is-a-leaf', 'miniapp/src/ui/client.ts', '@boshan/shared/client/sync'],
];

const drawers: readonly (readonly [rule: string, file: string])[] = [
  ['no-drawers', 'miniapp/src/utils/format.ts'],
  ['no-drawers', 'cms/src/helpers.ts'],
  ['no-drawers-imported', 'shared/src/geo/common/round.ts'],
  ['no-drawers-imported', 'miniapp/src/ui/helper.tsx'],
  ['no-drawers-orphan', 'test/contract/misc.ts'],
  ['no-drawers-orphan', 'cms/src/util/text.ts'],
];

const alsoThere: Tree = {
  'miniapp/src/ui/loop-back.ts': "import './loop';\nexport const back = 1;",
  'miniapp/src/packages/place/pages/detail.tsx': 'export default 1;',
  ...Object.fromEntries(
    drawers.map(([rule, path]) => [path, rule === 'no-drawers' ? "import 'node:fs';" : 'export const x = 1;']),
  ),
  'shared/src/geo/rounded.ts': "import './common/round';",
  'miniapp/src/ui/button.tsx': "import './helper';",
};

const seeded: Tree = Object.fromEntries(seeds.map(([, file, to]) => [file, `import '${to}';\nexport const x = 1;`]));

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Judges a tree with the repository's own rules. */
function violationsOf(tree: Tree): readonly Violation[] {
  const folder = mkdtempSync(join(tmpdir(), 'boshan-rules-'));
  folders.push(folder);
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  Object.entries({ ...packages, ...tree }).forEach(([path, content]) => write(path, content));
  write('package.json', '{"name":"fixture","private":true}');
  write('jest.config.mjs', 'export default {};');
  mkdirSync(join(folder, 'test', 'rules'), { recursive: true });
  copyFileSync(join(root, 'test/rules/tsconfig.cruise.json'), join(folder, 'test/rules/tsconfig.cruise.json'));
  copyFileSync(join(root, '.dependency-cruiser.cjs'), join(folder, '.dependency-cruiser.cjs'));
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'shared/src', 'cms', 'miniapp', 'test'];
  const { stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/depcruise'), args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser did not run: ${stderr}${stdout}`);
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

const ruleNames = (): string[] => {
  const load = createRequire(__filename);
  const { forbidden } = load(join(root, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] };
  return forbidden.map(({ name }) => name);
};

describe('the dependency rules', () => {
  const caught = violationsOf({ ...clean, ...alsoThere, ...seeded });

  it('let a tree pass that keeps to them', () => {
    expect(violationsOf(clean)).toEqual([]);
  });

  it.each(seeds)('%s catches %s → %s', (rule, file) => {
    // A circle is told once, from any of its files.
    const told = caught.filter(({ from, to }) => from === file || (rule === 'no-circular' && to === file));
    expect(told.map((violation) => violation.rule.name)).toContain(rule);
  });

  it.each(drawers)('%s catches %s', (rule, file) => {
    const found = caught.filter(({ from, to }) => from === file || to === file);
    expect(found.map((violation) => violation.rule.name)).toContain(rule);
  });

  it('are each tried here', () => {
    expect([...new Set([...seeds, ...drawers].map(([rule]) => rule))].sort()).toEqual(ruleNames().sort());
  });

  it('blame no file that does nothing wrong', () => {
    const innocent = Object.keys(clean);
    expect(caught.filter(({ from, rule }) => innocent.includes(from) && rule.name !== 'no-circular')).toEqual([]);
  });
});
