import { ApiFailure, type ApiTable, type Listener, type Options, type Runtime } from '../context';
import { deviceApis } from './device';
import { fileApis } from './files';
import { interfaceApis } from './interface';
import { locationApis } from './location';
import { mapApis } from './map-context';
import { navigationApis } from './navigation';
import { guardPrivacy, privacyApis } from './privacy';
import { requestApis } from './request';
import { selectorApis } from './selector';
import { storageApis } from './storage';
import { systemApis } from './system';

type Callback = ((result: Options) => void) | undefined;
export type Wx = Record<string, unknown>;

/**
 * The `wx` object. Every name comes from WeChat's typings: a name that is not there is undefined, as on a phone, and
 * one that the harness does not implement throws and is recorded, so that it cannot pass for a success.
 */
export function createWx(runtime: Runtime): Wx {
  const tables: ApiTable[] = [
    storageApis(runtime),
    fileApis(runtime),
    requestApis(runtime),
    navigationApis(runtime),
    systemApis(runtime),
    privacyApis(runtime),
    locationApis(runtime),
    interfaceApis(runtime),
    deviceApis(runtime),
    selectorApis(runtime),
    mapApis(runtime),
  ];
  const implemented: Wx = {};
  for (const table of tables) {
    for (const [name, run] of Object.entries(table.async ?? {})) implemented[name] = asyncApi(runtime, name, run);
    Object.assign(implemented, table.task);
    for (const [name, run] of Object.entries(table.sync ?? {})) {
      implemented[name] = syncApi(runtime, name, run as (...args: unknown[]) => unknown);
    }
  }
  const names = new Set(runtime.bundle.apiNames.functions);
  for (const name of Object.keys(implemented)) {
    if (!names.has(name)) throw new Error(`the harness implements wx.${name}, which WeChat's typings do not know`);
  }
  const wx: Wx = { env: { USER_DATA_PATH: 'wxfile://usr' } };
  for (const name of names) wx[name] = implemented[name] ?? eventApi(runtime, name) ?? missingApi(runtime, name);
  return wx;
}

function eventApi(runtime: Runtime, name: string): ((listener?: Listener) => void) | undefined {
  const match = /^(on|off)([A-Z]\w*)$/.exec(name);
  if (!match) return undefined;
  const event = match[2] ?? '';
  return (listener) => {
    if (match[1] === 'off') runtime.emitter.off(event, listener);
    else if (listener) runtime.emitter.on(event, listener);
  };
}

function missingApi(runtime: Runtime, name: string): (...args: unknown[]) => never {
  return (...args) => {
    const message = `wx.${name} is not implemented in the harness`;
    const call = runtime.recorder.call(name, args);
    call.outcome = 'fail';
    call.errMsg = message;
    runtime.recorder.fail('api-missing', message);
    throw new Error(message);
  };
}

function syncApi(
  runtime: Runtime,
  name: string,
  run: (...args: unknown[]) => unknown,
): (...args: unknown[]) => unknown {
  return (...args) => {
    const call = runtime.recorder.call(name, args);
    try {
      const result = run(...args);
      call.outcome = 'ok';
      return result;
    } catch (error) {
      call.outcome = 'fail';
      call.errMsg = `${name}:fail ${messageOf(error)}`;
      throw error instanceof ApiFailure ? Object.assign(new Error(call.errMsg), { errMsg: call.errMsg }) : error;
    }
  };
}

function asyncApi(runtime: Runtime, name: string, run: (options: Options) => unknown): (options?: Options) => unknown {
  return (options = {}) => {
    const call = runtime.recorder.call(name, [options]);
    const work = settle(
      name,
      () => guardPrivacy(runtime, name, () => run(options)),
      (outcome, errMsg) => {
        call.outcome = outcome;
        if (errMsg) call.errMsg = errMsg;
      },
    );
    const success = options['success'] as Callback;
    const fail = options['fail'] as Callback;
    const complete = options['complete'] as Callback;
    if (!success && !fail && !complete) return work;
    void work.then(
      (result) => {
        report(runtime, () => success?.(result));
        report(runtime, () => complete?.(result));
      },
      (problem: Options) => {
        report(runtime, () => fail?.(problem));
        report(runtime, () => complete?.(problem));
      },
    );
    return undefined;
  };
}

async function settle(
  name: string,
  run: () => unknown,
  done: (outcome: 'ok' | 'fail', errMsg?: string) => void,
): Promise<Options> {
  // A phone answers from another thread: never within the same turn.
  await new Promise((resolve) => setTimeout(resolve, 0));
  try {
    const result = await run();
    done('ok');
    return { ...(typeof result === 'object' ? (result as Options) : {}), errMsg: `${name}:ok` };
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    const errMsg = `${name}:fail ${error.message}`;
    done('fail', errMsg);
    throw error.errno === undefined ? { errMsg } : { errMsg, errno: error.errno };
  }
}

/** An exception in a callback is an error of the app, not of the API. */
function report(runtime: Runtime, run: () => void): void {
  try {
    run();
  } catch (error) {
    runtime.recorder.fail('script', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
