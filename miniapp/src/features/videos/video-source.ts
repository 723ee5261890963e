import type { Video } from '@boshan/shared/contract/media';

/** How a video can be watched: its own file, another site, or not yet. */
export type VideoSource =
  | { readonly kind: 'file'; readonly url: string }
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'none' };

/** The file before the link: a mini-program may not open other sites. */
export function videoSource({ videoUrl, externalUrl }: Pick<Video, 'videoUrl' | 'externalUrl'>): VideoSource {
  if (videoUrl !== undefined) return { kind: 'file', url: videoUrl };
  return externalUrl === undefined ? { kind: 'none' } : { kind: 'external', url: externalUrl };
}

/** Seconds as `1:05`. */
export const lengthText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
