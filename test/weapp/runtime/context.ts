import type { AppConfig } from '../prepare/app-config';
import type { Failure, RuntimeConfig, SetDataCall, ShareRecord, WxCall } from '../protocol';

export interface WeappBundle {
  scripts: Record<string, string>;
  configs: Record<string, Record<string, unknown>>;
  styles: Record<string, string>;
  files: string[];
  apiNames: { functions: string[]; values: string[] };
  templates: Record<string, unknown>;
}

export type Listener = (detail: unknown) => unknown;

/** Listeners by event name, as wx.onX and wx.offX register them. */
export class Emitter {
  private readonly listeners = new Map<string, Set<Listener>>();

  on(event: string, listener: Listener): void {
    const set = this.listeners.get(event) ?? new Set();
    set.add(listener);
    this.listeners.set(event, set);
  }

  off(event: string, listener?: Listener): void {
    if (listener) this.listeners.get(event)?.delete(listener);
    else this.listeners.delete(event);
  }

  has(event: string): boolean {
    return (this.listeners.get(event)?.size ?? 0) > 0;
  }

  emit(event: string, detail: unknown): void {
    for (const listener of [...(this.listeners.get(event) ?? [])]) listener(detail);
  }
}

/** Everything that a test may want to know afterwards. */
export class Recorder {
  readonly calls: WxCall[] = [];
  readonly failures: Failure[] = [];
  readonly console: string[] = [];
  readonly shares: ShareRecord[] = [];
  readonly toasts: string[] = [];
  readonly setData: (SetDataCall & { instance: number })[] = [];
  currentPage: () => string = () => '';

  fail(kind: Failure['kind'], message: string): void {
    this.failures.push({ kind, message, page: this.currentPage() });
  }

  call(name: string, args: readonly unknown[]): WxCall {
    const call: WxCall = { name, args: describe(args), outcome: 'pending', page: this.currentPage() };
    this.calls.push(call);
    return call;
  }
}

function describe(args: readonly unknown[]): string {
  try {
    return JSON.stringify(args, (_, value: unknown) =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? `<${value.byteLength} bytes>` : value,
    ).slice(0, 2000);
  } catch {
    return '<not serialisable>';
  }
}

/** What the wx APIs need from the page stack. */
export interface Navigation {
  navigateTo(url: string): Promise<void>;
  redirectTo(url: string): Promise<void>;
  switchTab(url: string): Promise<void>;
  reLaunch(url: string): Promise<void>;
  navigateBack(delta: number): Promise<void>;
  /** The element that holds the page on top. */
  topElement(): HTMLElement;
  setTitle(title: string): void;
  refreshing(active: boolean): void;
}

export interface Runtime {
  config: RuntimeConfig;
  bundle: WeappBundle;
  app: AppConfig;
  recorder: Recorder;
  emitter: Emitter;
  navigation: Navigation;
  wx: Record<string, unknown>;
}

export type Options = Record<string, unknown>;

/** An API that fails in WeChat's way: `errMsg` becomes `<api>:fail <message>`. */
export class ApiFailure extends Error {
  constructor(
    message: string,
    readonly errno?: number,
  ) {
    super(message);
  }
}

export interface ApiTable {
  /** Called with one options object; results go to success, fail and complete, or to a promise. */
  async?: Record<string, (options: Options) => unknown>;
  /** Called as it is; its result or exception goes to the caller. */
  sync?: Record<string, (...args: never[]) => unknown>;
  /** Called as it is; records its own calls. */
  task?: Record<string, (options: Options) => unknown>;
}
