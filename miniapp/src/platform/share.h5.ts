import type { Params } from './navigation';
import { webPath, type RouteName } from './routes';

export interface ShareCard {
  readonly title: string;
  readonly page: RouteName;
  readonly params?: Params;
  /** Address of a raster picture; without it the host takes a picture of the page. */
  readonly imageUrl?: string | undefined;
}

/** The web has no host that asks for a card; shareNow gives one when the reader wants it. */
export function useShareCard(_card: ShareCard): void {
  // Deliberately nothing.
}

export const canShare = (): boolean => true;

const addressOf = ({ page, params = {} }: ShareCard): string => {
  const url = new URL(webPath(page), location.origin);
  for (const [key, value] of Object.entries(params)) if (value !== undefined) url.searchParams.set(key, value);
  return url.href;
};

/** Opens the system's share sheet, or copies the address where there is none. */
export async function shareNow(card: ShareCard): Promise<'shared' | 'copied' | 'failed'> {
  const url = addressOf(card);
  try {
    if (typeof navigator.share === 'function') {
      await navigator.share({ title: card.title, url });
      return 'shared';
    }
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch {
    return 'failed';
  }
}
