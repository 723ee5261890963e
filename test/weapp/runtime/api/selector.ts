import type { ApiTable, Options, Runtime } from '../context';
import { windowFrame } from '../frame';

type Done = ((result: unknown) => void) | undefined;
interface Query {
  selector: string | null;
  all: boolean;
  fields: Options;
  done: Done;
}

/** Measures the real page: node queries and visibility. */
export function selectorApis(runtime: Runtime): ApiTable {
  const scope = (): HTMLElement => runtime.navigation.topElement();
  return {
    sync: {
      createSelectorQuery: () => createQuery(scope),
      createIntersectionObserver: (_component: unknown, options?: Options) => createObserver(scope, options ?? {}),
      createAnimation: () => {
        throw new Error('wx.createAnimation is not implemented in the harness: animate with CSS');
      },
    },
  };
}

function createQuery(scope: () => HTMLElement): Options {
  const queries: Query[] = [];
  const query: Options = {
    in: () => query,
    select: (selector: string) => nodesRef(selector, false),
    selectAll: (selector: string) => nodesRef(selector, true),
    selectViewport: () => nodesRef(null, false),
    exec: (done: Done) => {
      setTimeout(() => {
        const results = queries.map((entry) => run(scope(), entry));
        results.forEach((result, index) => queries[index]?.done?.(result));
        done?.(results);
      }, 0);
      return query;
    },
  };
  const nodesRef = (selector: string | null, all: boolean): Options => {
    const add = (fields: Options, done: Done): Options => {
      queries.push({ selector, all, fields, done });
      return query;
    };
    return {
      boundingClientRect: (done: Done) => add({ id: true, dataset: true, rect: true, size: true }, done),
      scrollOffset: (done: Done) => add({ id: true, dataset: true, scrollOffset: true }, done),
      fields: (fields: Options, done: Done) => add(fields, done),
      node: (done: Done) => add({ node: true }, done),
      context: (done: Done) => add({ context: true }, done),
    };
  };
  return query;
}

function run(scope: HTMLElement, { selector, all, fields }: Query): unknown {
  if (selector === null) return describe(scope, fields);
  const found = [...scope.querySelectorAll<HTMLElement>(translate(selector))].map((element) =>
    describe(element, fields),
  );
  return all ? found : (found[0] ?? null);
}

/** `>>>` crosses component borders, which are not there in this tree. */
const translate = (selector: string): string => selector.replace(/>>>/g, ' ');

function describe(element: HTMLElement, fields: Options): Options {
  const { left, right, width, height, ...box } = element.getBoundingClientRect().toJSON() as DOMRect;
  // Positions count from the window of the page, below the navigation bar.
  const top = box.top - windowFrame().top;
  const result: Options = {};
  if (fields['id']) result['id'] = element.id;
  if (fields['dataset']) result['dataset'] = { ...element.dataset };
  if (fields['rect']) Object.assign(result, { left, right, top, bottom: top + height });
  if (fields['size']) Object.assign(result, { width, height });
  if (fields['scrollOffset']) {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = element;
    Object.assign(result, { scrollLeft, scrollTop, scrollWidth, scrollHeight });
  }
  const style = getComputedStyle(element);
  for (const name of (fields['computedStyle'] ?? []) as string[]) result[name] = style.getPropertyValue(name);
  return result;
}

function createObserver(scope: () => HTMLElement, options: Options): Options {
  let root: Element | null = null;
  let margin = '0px';
  let observer: IntersectionObserver | undefined;
  const toMargin = (margins?: Options): string =>
    ['top', 'right', 'bottom', 'left'].map((side) => `${Number(margins?.[side] ?? 0)}px`).join(' ');
  const self: Options = {
    relativeTo: (selector: string, margins?: Options) => {
      root = scope().querySelector(selector);
      margin = toMargin(margins);
      return self;
    },
    relativeToViewport: (margins?: Options) => {
      root = scope();
      margin = toMargin(margins);
      return self;
    },
    observe: (selector: string, done: (result: unknown) => void) => {
      const threshold = (options['thresholds'] ?? [0]) as number[];
      observer = new IntersectionObserver(
        (entries) => entries.forEach((entry) => done({ ...toResult(entry), id: (entry.target as HTMLElement).id })),
        { root, rootMargin: margin, threshold },
      );
      const targets = [...scope().querySelectorAll(translate(selector))];
      for (const target of options['observeAll'] ? targets : targets.slice(0, 1)) observer.observe(target);
    },
    disconnect: () => observer?.disconnect(),
  };
  return self;
}

const toResult = (entry: IntersectionObserverEntry): Options => ({
  intersectionRatio: entry.intersectionRatio,
  intersectionRect: entry.intersectionRect.toJSON() as unknown,
  boundingClientRect: entry.boundingClientRect.toJSON() as unknown,
  relativeRect: entry.rootBounds?.toJSON() as unknown,
  time: entry.time,
});
