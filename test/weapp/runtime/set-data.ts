import { wechatLimits } from '../limits';
import type { PageMetrics } from '../protocol';
import type { Runtime } from './context';

type SetData = (this: object, data: Record<string, unknown>, done?: () => void) => void;

const encoder = new TextEncoder();

/** What is known of one opened page while it lives and after it is gone. */
export interface PageRecord {
  instance: number;
  path: string;
  openedAt: number;
  element: HTMLElement | null;
  firstTextMs: number;
  /** The largest tree seen so far. */
  nodes: number;
  depth: number;
  maxChildren: number;
}

/** Measures each setData of pages and components alike, by replacing it on their shared prototype. */
export class SetDataMeter {
  private readonly patched = new WeakSet<object>();

  constructor(
    private readonly runtime: Runtime,
    private readonly current: () => PageRecord | undefined,
  ) {}

  /** Finds where `caller` inherits setData from and replaces it there, once. */
  attach(caller: object): void {
    let owner: object | null = caller;
    while (owner && !Object.prototype.hasOwnProperty.call(owner, 'setData'))
      owner = Object.getPrototypeOf(owner) as object | null;
    if (!owner || this.patched.has(owner)) return;
    this.patched.add(owner);
    const holder = owner as { setData: SetData };
    const original = holder.setData;
    const measure = this.measure.bind(this);
    holder.setData = function (this: object, data, done) {
      measure(data, (copy) => original.call(this, copy));
      // A phone answers from another thread, never within the same turn.
      if (done) setTimeout(() => done.call(this), 0);
    };
  }

  private measure(data: Record<string, unknown>, apply: (copy: Record<string, unknown>) => void): void {
    const json = JSON.stringify(data);
    const bytes = encoder.encode(json).length;
    const page = this.current();
    if (bytes > wechatLimits.setDataHardBytes) {
      this.runtime.recorder.fail('limit', `setData of ${bytes} bytes: a phone takes 1,024 KB`);
    }
    const before = performance.now();
    // Only what survives the crossing between the threads arrives.
    apply(JSON.parse(json) as Record<string, unknown>);
    const after = performance.now();
    if (!page) return;
    const at = before - page.openedAt;
    this.runtime.recorder.setData.push({ page: page.path, instance: page.instance, bytes, at, took: after - before });
    measureTree(page);
    if (page.firstTextMs < 0 && page.element?.textContent?.trim()) page.firstTextMs = after - page.openedAt;
  }
}

/** Counts the nodes of the page's template, not those inside the stand-ins of native components. */
export function measureTree(page: PageRecord): void {
  if (!page.element) return;
  let nodes = 0;
  let deepest = 0;
  let widest = 0;
  const walk = (element: Element, depth: number): void => {
    nodes += 1;
    deepest = Math.max(deepest, depth);
    widest = Math.max(widest, element.children.length);
    for (const child of element.children) walk(child, depth + 1);
  };
  for (const root of page.element.children) walk(root, 0);
  page.nodes = Math.max(page.nodes, nodes);
  page.depth = Math.max(page.depth, deepest);
  page.maxChildren = Math.max(page.maxChildren, widest);
}

/** Sums up what one page did. */
export function toMetrics(runtime: Runtime, page: PageRecord): PageMetrics {
  const calls = runtime.recorder.setData.filter(({ instance }) => instance === page.instance);
  const times = calls.map(({ at }) => at);
  return {
    path: page.path,
    setDataCalls: calls.length,
    setDataCallsPerSecond: Math.max(
      0,
      ...times.map((from) => times.filter((t) => t >= from && t < from + 1000).length),
    ),
    largestBytes: Math.max(0, ...calls.map(({ bytes }) => bytes)),
    totalBytes: calls.reduce((sum, { bytes }) => sum + bytes, 0),
    nodes: page.nodes,
    depth: page.depth,
    maxChildren: page.maxChildren,
    firstSetDataMs: times[0] ?? -1,
    firstTextMs: page.firstTextMs,
  };
}
