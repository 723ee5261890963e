import { resolve } from 'node:path';
import { build } from 'esbuild';

export interface PageBundle {
  script: string;
  style: string;
}

/** The page with both maps, bundled as the browser build of the app resolves its files. Benches run from the root. */
export const bundlePage = async (): Promise<PageBundle> => {
  const { outputFiles } = await build({
    entryPoints: [resolve('test/bench/map/page.tsx')],
    bundle: true,
    write: false,
    outdir: 'page',
    format: 'iife',
    target: 'es2020',
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolveExtensions: ['.h5.tsx', '.h5.ts', '.tsx', '.ts', '.js', '.json', '.css'],
    alias: {
      '@boshan/shared': resolve('shared/src'),
      '@tarojs/components': resolve('miniapp/src/platform/elements.tsx'),
    },
  });
  const text = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
};
