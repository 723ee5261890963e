import type { Place } from '../contract/place';
import type { Language } from '../contract/scalars';
import type { TourRoute } from '../contract/tour-route';
import { defaultNotice, type ExportNotice } from './export-notice';

export const routeToKml = (
  route: TourRoute,
  _places: readonly Place[],
  language: Language,
  _notice: ExportNotice = defaultNotice,
): string => route.name[language] ?? route.name.zh;
