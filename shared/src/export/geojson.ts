import type { Place } from '../contract/place';
import type { Language } from '../contract/scalars';
import type { TourRoute } from '../contract/tour-route';
import { defaultNotice, type ExportNotice } from './export-notice';

export const routeToGeoJson = (
  route: TourRoute,
  _places: readonly Place[],
  language: Language,
  _notice: ExportNotice = defaultNotice,
): string => JSON.stringify({ type: 'FeatureCollection', name: route.name[language], features: [] });
