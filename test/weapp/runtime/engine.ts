import * as glassEasel from 'glass-easel';
import { MiniProgramEnv, type AssociatedBackend, type CodeSpace, type Root } from 'glass-easel-miniprogram-adapter';
import { convertUnits } from '../prepare/styles';
import type { Runtime } from './context';

/** The adapter's own, not part of its typings. */
type PrepareOptions = (...args: unknown[]) => [object, ...unknown[]];

export interface Engine {
  space: CodeSpace;
  createRoot(path: string): Root;
}

/** Starts WeChat's component engine on the app's templates. */
export function startEngine(runtime: Runtime): Engine {
  glassEasel.globalOptions.throwGlobalError = false;
  const context = new glassEasel.CurrentWindowBackendContext();
  const env = new MiniProgramEnv();
  const space = env.createCodeSpace('', true);
  const backend = env.associateBackend(context as never) as AssociatedBackend;
  context.onEvent((target, type, detail, options) => {
    const { originalEvent } = options as { originalEvent?: Event };
    const own = originalEvent instanceof CustomEvent && originalEvent.type === type;
    const event = new glassEasel.Event(type, own ? (originalEvent.detail as unknown) : (detail as unknown), options);
    glassEasel.Event.dispatchEvent(target, event);
    return event.defaultPrevented() ? 1 : 0;
  });
  glassEasel.addGlobalErrorListener((error: unknown) => {
    runtime.recorder.fail('script', error instanceof Error ? (error.stack ?? error.message) : String(error));
    return false;
  });
  glassEasel.addGlobalWarningListener((message: unknown) => {
    runtime.recorder.fail('template', String(message));
    return false;
  });
  register(runtime, space);
  convertInlineStyles();
  return { space, createRoot: (path) => backend.createRoot('body', space, path) };
}

function register({ bundle }: Runtime, space: CodeSpace): void {
  const { templates } = bundle;
  for (const [path, content] of Object.entries(templates)) {
    space.addCompiledTemplate(path, { groupList: templates, content } as never);
  }
  for (const [file, config] of Object.entries(bundle.configs)) {
    space.addComponentStaticConfig(file.replace(/\.json$/, ''), { ...config } as never);
  }
  // Pages of a mini-program write their ids into the tree as they are.
  const inner = space as unknown as { prepareComponentOptions: PrepareOptions };
  const prepare = inner.prepareComponentOptions.bind(space);
  inner.prepareComponentOptions = (...args) => {
    const result = prepare(...args);
    Object.assign(result[0], { idPrefixGenerator: undefined, writeIdToDOM: true });
    return result;
  };
}

/** Browsers know no rpx: inline styles are converted where the engine writes them. */
function convertInlineStyles(): void {
  const original = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (this: Element, name: string, value: string): void {
    original.call(this, name, name === 'style' ? convertUnits(String(value)) : value);
  };
}
