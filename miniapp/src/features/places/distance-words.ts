import { metresText } from '../../frame/place-words';
import type { Translate } from '../../i18n/dictionary';

/** A distance that is only meant roughly: to 100 m below a kilometre, to whole kilometres above ten. */
export const distanceWords = (t: Translate, metres: number): string => {
  const step = metres < 1_000 ? 100 : metres < 10_000 ? 500 : 1_000;
  return metresText(t, Math.max(step, Math.round(metres / step) * step));
};
