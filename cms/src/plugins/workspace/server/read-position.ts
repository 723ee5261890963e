import { withinShandong } from '@boshan/shared/geo/boshan';
import { gcj02, toWgs84, type Wgs84 } from '@boshan/shared/geo/datum';

export type Datum = 'WGS-84' | 'GCJ-02';

/** Six decimals are a hand's breadth. */
const rounded = (degrees: number): number => Number(degrees.toFixed(6));

/**
 * Reads a position that an editor pasted: two decimal numbers in either order (`117.85, 36.49`, `36.49 117.85`,
 * `北纬36.49° 东经117.85°`). Which is which follows from Shandong's box, in which no longitude is a latitude.
 * @returns WGS-84 degrees, or what to do about it, in the editors' language
 */
export function readPosition(text: string, datum: Datum): Wgs84 | string {
  const numbers = (text.normalize('NFKC').match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  if (/[′'"″分秒]/.test(text)) return '请用小数形式的度，例如 117.85, 36.49，不要用分和秒。';
  const [first, second] = numbers;
  if (first === undefined || second === undefined || numbers.length > 2) {
    return '请粘贴一对经纬度，例如 117.85, 36.49（先后不限）。';
  }
  const given = [
    { lon: first, lat: second },
    { lon: second, lat: first },
  ].find(withinShandong);
  if (!given) return `（${first}, ${second}）不在山东省内：博山约为经度 117.6–118.2、纬度 36.3–36.6。`;
  const { lon, lat } = datum === 'GCJ-02' ? toWgs84(gcj02(given.lon, given.lat)) : given;
  return { lon: rounded(lon), lat: rounded(lat) };
}
