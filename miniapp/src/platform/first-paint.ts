import { hooks } from '@tarojs/runtime';
import Taro from '@tarojs/taro';
import { deviceIsNight, deviceLanguage } from './device';
import { readPreference } from './preferences';

/*
 * What stands on the screen before the app's code has anything to show: the first page as it looked last time. It is
 * kept as the data that Taro's templates draw, and given to the page as its first data, so that it is there with the
 * page itself; where the host keeps drawn pages (WeChat's initial rendering cache), before any code has run.
 */
const KEPT = 'first-screen';
const FIRST_PAGE = 'pages/home/index';
/** About two screens of a phone. */
const MAX_NODES = 300;

/** A node of Taro's templates: `cl` its class, `cn` its children. */
interface DrawnNode {
  readonly sid?: string;
  readonly cl?: string;
  readonly cn?: readonly DrawnNode[];
}
interface KeptScreen {
  readonly key: string;
  readonly root: { readonly cn: readonly DrawnNode[] };
}
interface HostPage {
  readonly route?: string;
  readonly data?: { readonly root?: { readonly cn?: readonly DrawnNode[] } };
  /** WeChat's own; other hosts have none. */
  readonly setInitialRenderingCache?: (data: object | null) => void;
}

let stands = false;

/** What has to be the same for a kept screen to be shown again. */
const screenKey = (): string =>
  JSON.stringify([
    BOSHAN_BUILD,
    readPreference('settings') ?? null,
    deviceLanguage(),
    deviceIsNight(),
    Taro.getWindowInfo().windowWidth,
  ]);

const readKept = (): KeptScreen | undefined => {
  const kept = readPreference(KEPT) as KeptScreen | undefined;
  return kept?.key === screenKey() ? kept : undefined;
};

/**
 * The first `MAX_NODES` nodes in reading order, under names that no node of a later run has: what happens to a kept
 * picture must not be told to another node.
 */
function firstNodes(nodes: readonly DrawnNode[]): readonly DrawnNode[] {
  let left = MAX_NODES;
  const take = (node: DrawnNode): DrawnNode | undefined => {
    if (left <= 0) return undefined;
    left -= 1;
    const { cn } = node;
    const named = { ...node, sid: `kept-${left}` };
    return cn ? { ...named, cn: cn.map(take).filter((child) => child !== undefined) } : named;
  };
  return nodes.map(take).filter((node) => node !== undefined);
}

/** Lets the app open with the screen that was kept. To be called before any page's code runs. */
export function openWithKeptScreen(): void {
  let first = Taro.getLaunchOptionsSync().path === FIRST_PAGE;
  // The page that an app opens with is the first whose code runs; one that opens elsewhere has no kept screen.
  hooks.tap('modifyPageObject', (config: { data?: object }) => {
    const kept = first ? readKept() : undefined;
    first = false;
    if (!kept) return;
    config.data = { root: kept.root };
    stands = true;
  });
}

/** Takes what was kept as over: the page has something to show. */
export function dropShell(): void {
  stands = false;
}

/** True while the screen that was kept is what one sees: the page draws nothing until it has its content. */
export const firstScreenStands = (): boolean => stands;

const firstPage = (): HostPage | undefined =>
  (Taro.getCurrentPages() as unknown as HostPage[]).find(({ route }) => route === FIRST_PAGE);

/** Keeps the first page as the first thing to be seen at the next opening. */
export function keepFirstScreen(): void {
  const page = firstPage();
  const [top, ...rest] = page?.data?.root?.cn ?? [];
  if (!page || !top) return;
  const kept = { ...top, cl: `${top.cl ?? ''} kept` };
  const screen: KeptScreen = { key: screenKey(), root: { cn: firstNodes([kept, ...rest]) } };
  // A device without room opens with the skeleton instead.
  void Taro.setStorage({ key: KEPT, data: screen }).catch(() => undefined);
  page.setInitialRenderingCache?.({ root: screen.root });
}

/** Takes the kept screen off the device. */
export function forgetFirstScreen(): void {
  stands = false;
  firstPage()?.setInitialRenderingCache?.(null);
  void Taro.removeStorage({ key: KEPT }).catch(() => undefined);
}
