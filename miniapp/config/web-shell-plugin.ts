import { transformSync, type Loader } from 'esbuild';
import type { Chunk, Compilation as WebpackCompilation, Compiler, Module } from 'webpack';
import { requireWithEsbuild } from '@tarojs/helper';
import path from 'node:path';
import type * as Routes from '../src/platform/routes';

const { routeList }: typeof Routes = requireWithEsbuild(path.resolve(__dirname, '../src/platform/routes.ts'));

type WithResource = Module & { readonly resource?: string; readonly rootModule?: { readonly resource?: string } };
const resourceOf = (module: WithResource): string => module.resource ?? module.rootModule?.resource ?? '';

/** Scripts that a chunk needs beyond those of the entry. */
function scriptsOf(chunk: Chunk, entryFiles: ReadonlySet<string>): string[] {
  const files = [...chunk.groupsIterable].flatMap((group) => group.chunks).flatMap((each) => [...each.files]);
  return [...new Set(files)].filter((file) => file.endsWith('.js') && !entryFiles.has(file));
}

/** Short web address of each page → the scripts that it loads after the entry. */
function scriptsByAddress(compilation: WebpackCompilation): Record<string, string[]> {
  const entryFiles = new Set([...compilation.entrypoints.values()].flatMap((entry) => entry.getFiles()));
  const result: Record<string, string[]> = {};
  for (const chunk of compilation.chunks) {
    if (chunk.canBeInitial()) continue;
    const resources = [...compilation.chunkGraph.getChunkModulesIterable(chunk)].map(resourceOf);
    for (const route of routeList) {
      const file = `/src/${'root' in route ? `${route.root}/` : ''}${route.page}.tsx`;
      if (resources.some((resource) => resource.endsWith(file))) result[route.url] = scriptsOf(chunk, entryFiles);
    }
  }
  return result;
}

const ENTRY_SCRIPT = /<script defer="defer" src="(\/[^"]+\.js)"><\/script>/g;

/** What stands in index.html itself is read before the first frame: without comments and spaces. */
const minified = (html: string): string =>
  html.replace(/<(style|script)>([^]*?)<\/\1>/g, (_, tag: string, code: string) => {
    const loader: Loader = tag === 'style' ? 'css' : 'js';
    return `<${tag}>${transformSync(code, { loader, minify: true, target: ['chrome80', 'ios12'] }).code.trim()}</${tag}>`;
  });

/**
 * Makes index.html an app shell: the entry's styles stand in it, and its script starts the entry and asks for the
 * page's own script at once instead of after the entry has run. Two round trips less before the first content.
 */
export class WebShellPlugin {
  constructor(private readonly build: string) {}

  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('WebShellPlugin', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ANALYSE;
      compilation.hooks.processAssets.tap({ name: 'WebShellPlugin', stage }, (assets) => {
        const html = assets['index.html']?.source().toString();
        if (html === undefined) return;
        const styled = html.replace(
          /<link href="\/([^"]+\.css)" rel="stylesheet"\/?>/g,
          (link: string, file: string) => {
            const css = assets[file]?.source().toString();
            return css === undefined ? link : `<style>${css}</style>`;
          },
        );
        const entry = [...styled.matchAll(ENTRY_SCRIPT)].map(([, file]) => file);
        if (entry.length === 0) throw new Error('index.html has no entry script that the shell could start');
        const filled = styled
          .replace(ENTRY_SCRIPT, '')
          .replace('__ENTRY_SCRIPTS__', JSON.stringify(entry))
          .replace('__PAGE_SCRIPTS__', JSON.stringify(scriptsByAddress(compilation)))
          .replace('__BUILD__', this.build);
        compilation.updateAsset('index.html', new sources.RawSource(minified(filled)));
      });
    });
  }
}
