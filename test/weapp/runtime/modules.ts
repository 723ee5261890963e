import type { CodeSpace } from 'glass-easel-miniprogram-adapter';
import type { Runtime } from './context';
import { runInSandbox } from './sandbox';
import { adaptHandlers, type Definition } from './definitions';

export interface AppHooks {
  getApp(): unknown;
  setApp(definition: Definition): void;
  getCurrentPages(): unknown[];
}

interface Module {
  exports: unknown;
}

/** Loads the app's files on demand, each once, as `require` does on a phone. */
export class ModuleLoader {
  private readonly loaded = new Map<string, Module>();
  /** What a mini-program has as its global object: an empty one. */
  private readonly global = {};

  constructor(
    private readonly runtime: Runtime,
    private readonly space: CodeSpace,
    private readonly hooks: AppHooks,
  ) {}

  /** Runs a file unless it has run; `path` with or without `.js`. Throws when it is not in the package. */
  load(path: string): unknown {
    const file = path.endsWith('.js') ? path : `${path}.js`;
    const known = this.loaded.get(file);
    if (known) return known.exports;
    const code = this.runtime.bundle.scripts[file];
    if (code === undefined) throw new Error(`module '${file}' is not defined`);
    const module: Module = { exports: {} };
    this.loaded.set(file, module);
    this.space.componentEnv(file.replace(/\.js$/, ''), ({ Page, Component, Behavior }) => {
      runInSandbox(file, code, {
        require: (request: string) => this.load(resolve(file, request)),
        module,
        exports: module.exports,
        wx: this.runtime.wx,
        App: this.hooks.setApp,
        Page: (definition: Definition) => Page(adaptHandlers(definition) as never),
        Component: (definition: Definition) => Component(adaptHandlers(definition) as never),
        Behavior,
        getApp: this.hooks.getApp,
        getCurrentPages: this.hooks.getCurrentPages,
        global: this.global,
        globalThis: this.global,
      });
    });
    return module.exports;
  }
}

function resolve(from: string, request: string): string {
  const parts = request.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of request.replace(/^\//, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
