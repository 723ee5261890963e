import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Compiler } from 'webpack';

/** What the app opens with and draws its maps from without a network. Source maps are fetched when used. */
const isShellFile = (name: string): boolean =>
  (/\.(html|js|css|webmanifest|svg)$/.test(name) && !name.endsWith('sw.js')) || /\/boshan-basemap\.json$/.test(name);

/**
 * Writes `sw.js` from `src/service-worker.js` with the list of the build's files and a hash over it, so that a new
 * build is a new worker and an unchanged one is byte for byte the same.
 */
export class ServiceWorkerPlugin {
  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack;
    const template = path.resolve(__dirname, '../src/service-worker.js');
    compiler.hooks.thisCompilation.tap('ServiceWorkerPlugin', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'ServiceWorkerPlugin', stage }, (assets) => {
        const files = Object.keys(assets).filter(isShellFile).sort();
        const digest = createHash('sha256');
        for (const file of files) digest.update(file).update(assets[file]?.source() ?? '');
        const list = files.map((file) => (file === 'index.html' ? '/' : `/${file}`));
        const code = readFileSync(template, 'utf8')
          .replace('__BUILD__', digest.digest('hex').slice(0, 12))
          .replace('__FILES__', JSON.stringify(list));
        compilation.emitAsset('sw.js', new sources.RawSource(code));
      });
    });
  }
}
