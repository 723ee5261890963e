import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, stop } from 'esbuild';
import { readApiNames } from './api-names';
import { listFiles, readAppConfig } from './dist-files';
import { repositoryRoot } from './repository';
import { wxssToCss } from './styles';
import { compileTemplates } from './templates';

export interface PreparedApp {
  /** Script that leaves the app as `window.weappBundle`. */
  script: string;
  warnings: string[];
}

/** Compiles a dist folder to one script for the runtime. The app's own code is carried as text, unchanged. */
export function prepareApp(dist: string): PreparedApp {
  const files = listFiles(dist);
  readAppConfig(dist);
  const { expression, warnings } = compileTemplates(dist, files);
  const scripts: Record<string, string> = {};
  const configs: Record<string, unknown> = {};
  const styles: Record<string, string> = {};
  for (const file of files) {
    const text = (): string => readFileSync(join(dist, file), 'utf8');
    if (file.endsWith('.js')) scripts[file] = text();
    else if (file.endsWith('.json')) configs[file] = JSON.parse(text());
    else if (file.endsWith('.wxss')) styles[file] = wxssToCss(text());
  }
  const parts = { scripts, configs, styles, files, apiNames: readApiNames() };
  const script = `window.weappBundle = Object.assign(${JSON.stringify(parts)}, { templates: (() => (${expression}))() });`;
  return { script, warnings };
}

let runtime: Promise<string> | undefined;

/** The runtime itself as one script; built once per process. */
export function buildRuntime(): Promise<string> {
  runtime ??= build({
    entryPoints: [join(repositoryRoot(), 'test', 'weapp', 'runtime', 'main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
  }).then(({ outputFiles }) => {
    const first = outputFiles[0];
    if (!first) throw new Error('esbuild wrote nothing');
    // Its service process would keep a test run from ending.
    void stop();
    return first.text;
  });
  return runtime;
}
