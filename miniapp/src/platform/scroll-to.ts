import Taro from '@tarojs/taro';

/** Room in pixels over what is scrolled to. */
const ABOVE = 160;

/** Brings an element of the page into sight. */
export function scrollToElement(id: string): void {
  const page = Taro as unknown as { pageScrollTo: (options: object) => Promise<unknown> };
  page.pageScrollTo({ selector: `#${id}`, offsetTop: -ABOVE, duration: 200 }).catch(() => undefined);
}
