import type { MapLanguage } from './types';

/**
 * The small print of a map. Our own drawing says that it is one; a review number (审图号) is shown wherever it is set.
 * Empty when there is nothing to say.
 */
export function attribution(options: {
  language: MapLanguage;
  reviewNumber?: string | undefined;
  drawn: boolean;
  /** Whose base map it is, where it is not ours. */
  source?: string;
  /** Side of the squares of the grid that the map shows now, in metres. */
  gridMetres?: number | undefined;
}): string {
  const english = options.language === 'en';
  const drawn = english ? 'Schematic map, not for navigation' : '示意地图，不作导航依据';
  const grid =
    options.gridMetres && (english ? `grid of about ${options.gridMetres} m` : `方格约 ${options.gridMetres} 米`);
  const review = options.reviewNumber?.trim();
  const number = review && (english ? `Map review no. ${review}` : `审图号：${review}`);
  return [options.drawn ? drawn : (options.source ?? ''), grid, number].filter(Boolean).join(' · ');
}
