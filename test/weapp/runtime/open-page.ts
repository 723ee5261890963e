import type { Root } from 'glass-easel-miniprogram-adapter';
import type { Options, Runtime } from './context';
import type { PageRecord } from './set-data';

type Hook = (argument?: unknown) => unknown;
/** The page as the app's code sees it. */
export interface Caller {
  route: string;
  options: Options;
  [hook: string]: unknown;
}

/** A page on the stack. */
export interface OpenPage {
  record: PageRecord;
  root: Root;
  caller: Caller;
  window: HTMLElement;
  scroller: HTMLElement;
  query: Record<string, string>;
  title: string;
}

/** Calls a page's hook, if it has it; what it throws is an error of the app. */
export function callHook(runtime: Runtime, caller: Caller, name: string, argument?: unknown): unknown {
  const hook = caller[name];
  if (typeof hook !== 'function') return undefined;
  try {
    return (hook as Hook).call(caller, argument);
  } catch (error) {
    runtime.recorder.fail(
      'script',
      `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return undefined;
  }
}

/** Splits a page's address. */
export function parseUrl(url: string): { path: string; query: Record<string, string> } {
  const [path = '', search = ''] = url.replace(/^\//, '').split('?');
  const query: Record<string, string> = {};
  for (const pair of search.split('&').filter(Boolean)) {
    const at = pair.indexOf('=');
    // A phone hands the query over as it was written; decoding is up to the page.
    query[at < 0 ? pair : pair.slice(0, at)] = at < 0 ? '' : pair.slice(at + 1);
  }
  return { path, query };
}

/** The elements that a page is drawn in, hidden or shown as a whole. */
export function createWindow(path: string): {
  window: HTMLElement;
  scroller: HTMLElement;
  holder: HTMLElement;
  placeholder: HTMLElement;
} {
  const make = (name: string): HTMLElement => Object.assign(document.createElement('div'), { className: name });
  const [window, scroller, holder, placeholder] = [
    make('harness-window'),
    make('wx-page'),
    make('harness-page-root'),
    make(''),
  ];
  window.dataset['route'] = path;
  holder.append(placeholder);
  scroller.append(holder);
  window.append(scroller);
  document.body.append(window);
  return { window, scroller, holder, placeholder };
}
