import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { requireWithEsbuild } from '@tarojs/helper';
import type * as Routes from '../src/platform/routes';
import { buildId } from './build-id';
import { ServiceWorkerPlugin } from './service-worker-plugin';
import { WebShellPlugin } from './web-shell-plugin';

const root = path.resolve(__dirname, '..');
// Taro compiles the files of config/ alone; what lies in src/ is compiled by its other loader.
const { customRoutes }: typeof Routes = requireWithEsbuild(path.join(root, 'src/platform/routes.ts'));
const platform = process.env.TARO_ENV ?? 'h5';
const shared = path.resolve(root, '../shared/src');
const build = buildId();
const images = path.resolve(root, '../assets/images');

/** Where a mini-program finds the CMS; the web app is served by the CMS itself and uses its own origin. */
const apiOrigin = platform === 'h5' ? '' : (process.env.BOSHAN_PUBLIC_URL ?? 'http://localhost:1337');

const copyPatterns = [
  {
    from: path.join(images, 'illustrations'),
    to: `dist/${platform}/static/illustrations`,
    ignore: ['**/LICENSE*', '**/*.md'],
  },
  ...(platform === 'h5'
    ? [
        { from: 'src/public', to: 'dist/h5' },
        { from: path.join(images, 'brand/icon.svg'), to: 'dist/h5/icon.svg' },
        { from: path.join(images, 'brand/icon-192.png'), to: 'dist/h5/icon-192.png' },
        { from: path.join(images, 'brand/icon-512.png'), to: 'dist/h5/icon-512.png' },
        {
          from: path.resolve(root, '../assets/basemap'),
          to: 'dist/h5/static/basemap',
          // What the drawing was made from stays at home: 160 KB that no page reads.
          ignore: ['**/*.md', '**/*.geojson'],
        },
      ]
    : [
        { from: path.join(images, 'brand/tab'), to: `dist/${platform}/static/tab` },
        { from: path.join(images, 'pins'), to: `dist/${platform}/static/pins`, ignore: ['**/*.svg', '**/*.md'] },
      ]),
  { from: path.join(images, 'hero'), to: `dist/${platform}/static/hero` },
];

/** The web's own elements instead of Taro's web components: 75 KB gzip less on the first load, and plain DOM. */
const webAliases: Record<string, string> = {
  '@tarojs/components$': path.join(root, 'src/platform/elements.tsx'),
  '@tarojs/components/dist/components': path.join(root, 'src/platform/no-web-components.ts'),
  '@tarojs/components/dist/taro-components/taro-components.css': path.join(root, 'src/platform/elements.css'),
  '@tarojs/components/global.css': path.join(root, 'src/platform/elements.css'),
};

export default defineConfig<'webpack5'>({
  projectName: 'boshan-in-one-phone',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: `dist/${platform}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // Taro's cache outlives changes of this file and mixes ids of two builds; npm start builds only what changed anyway.
  cache: { enable: false },
  plugins: [
    ...(platform === 'alipay' ? ['@tarojs/plugin-platform-alipay'] : []),
    ...(platform === 'weapp' ? [path.join(__dirname, 'aria-plugin.ts')] : []),
    ...(platform === 'h5' ? [path.join(__dirname, 'web-elements-plugin.ts')] : []),
  ],
  defineConstants: { BOSHAN_ORIGIN: JSON.stringify(apiOrigin), BOSHAN_BUILD: JSON.stringify(build) },
  alias: { '@boshan/shared': shared },
  copy: { patterns: copyPatterns, options: {} },
  terser: { enable: true, config: { keep_fnames: false, output: { comments: false } } },
  mini: {
    compile: { include: [shared] },
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: true, config: {} } },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    compile: { include: [shared] },
    router: { mode: 'browser', customRoutes },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    htmlPluginOption: { script: '' },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      // rem at the browser's own root size: type follows the reader's setting; tokens.css enlarges the root on kiosks.
      pxtransform: { enable: true, config: { baseFontSize: 16, minRootSize: 16, maxRootSize: 64, targetUnit: 'rem' } },
    },
    webpackChain(chain) {
      for (const [from, to] of Object.entries(webAliases)) chain.resolve.alias.set(from, to);
      chain.optimization.splitChunks({
        chunks: 'all',
        minSize: 20000,
        cacheGroups: {
          default: false,
          defaultVendors: false,
          framework: {
            test: /[\\/]node_modules[\\/](?!.*(mapbox-gl|maplibre))/,
            chunks: 'initial',
            name: 'framework',
            priority: 20,
          },
          // Once, for the pages that offer packs; the first screen does without.
          packs: {
            test: /[\\/](shared[\\/]src[\\/]pack|content[\\/](packs|asset-index)\.ts)/,
            chunks: 'async',
            name: 'packs',
            enforce: true,
            priority: 15,
          },
          // Into the entry itself: every page needs the frame, and a chunk of its own would be one more round trip.
          app: {
            test: /[\\/]src[\\/](frame|ui|content|platform|i18n)[\\/](?!map[\\/]|audio)/,
            name: 'app',
            enforce: true,
            priority: 10,
          },
        },
      });
      chain.plugin('webShell').use(WebShellPlugin, [build]);
      chain.plugin('serviceWorker').use(ServiceWorkerPlugin);
    },
  },
});
