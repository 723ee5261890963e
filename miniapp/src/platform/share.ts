import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { pageUrl, type Params } from './navigation';
import type { RouteName } from './routes';

export interface ShareCard {
  readonly title: string;
  readonly page: RouteName;
  readonly params?: Params;
  /** Address of a raster picture; without it the host takes a picture of the page. */
  readonly imageUrl?: string | undefined;
}

/** What a friend or the timeline sees when this page is shared. */
export function useShareCard(card: ShareCard): void {
  const image = card.imageUrl === undefined ? {} : { imageUrl: card.imageUrl };
  useShareAppMessage(() => ({ title: card.title, path: pageUrl(card.page, card.params), ...image }));
  useShareTimeline(() => ({ title: card.title, query: pageUrl(card.page, card.params).split('?')[1] ?? '', ...image }));
}

/** Whether sharing is a button of the page; in a mini-program it is the host's menu. */
export const canShare = (): boolean => false;

export async function shareNow(_card: ShareCard): Promise<'shared' | 'copied' | 'failed'> {
  return 'failed';
}
