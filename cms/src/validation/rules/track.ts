import { MAX_TRACK_POINTS } from '@boshan/shared/contract/tour-route';
import { withinBoshan, withinShandong } from '@boshan/shared/geo/boshan';
import { decodePolyline, PolylineError } from '@boshan/shared/geo/polyline';
import { error, warning, type Issue, type Rule } from '../issue';
import { isDocument, members, textOf } from '../walk';

const AGAIN = '请重新上传 GPX、KML 或 GeoJSON 文件，或移除轨迹。';

/** A track as a form or a row of the database holds it: an object, or JSON of one. What is neither comes back as it is. */
function storedTrack(stored: unknown): unknown {
  if (typeof stored !== 'string') return stored;
  try {
    return JSON.parse(stored);
  } catch {
    return stored;
  }
}

const decoded = (line: string): ReturnType<typeof decodePolyline> | undefined => {
  try {
    return decodePolyline(line);
  } catch (reason) {
    if (reason instanceof PolylineError) return undefined;
    throw reason;
  }
};

const isHeight = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && value >= -500 && value <= 9000;

/** What is wrong with the heights of a track of so many positions; nothing where it has none. */
function wrongHeights(heights: unknown, positions: number): string | undefined {
  if (heights === undefined || heights === null) return undefined;
  if (!Array.isArray(heights) || heights.length !== positions) {
    const count = Array.isArray(heights) ? heights.length : 0;
    return `轨迹的海拔有 ${count} 个，位置却有 ${positions} 个，两者必须一样多：${AGAIN}`;
  }
  const wrong = heights.findIndex((height) => !isHeight(height));
  return wrong < 0 ? undefined : `轨迹第 ${wrong + 1} 个位置的海拔不对（应在 -500 到 9000 米之间）：${AGAIN}`;
}

function issuesOf(stored: unknown, path: readonly string[]): readonly Issue[] {
  const track = storedTrack(stored);
  if (track === undefined || track === null) return [];
  const line = isDocument(track) ? textOf(track.line) : undefined;
  if (!isDocument(track) || line === undefined) return [error(path, `轨迹没有线路数据：${AGAIN}`)];
  const points = decoded(line);
  if (!points) return [error(path, `轨迹的线路数据不完整或被改动过，读不出来：${AGAIN}`)];
  if (points.length < 2) return [error(path, `轨迹不足两个位置，连不成线：${AGAIN}`)];
  if (points.length > MAX_TRACK_POINTS) {
    const count = `轨迹有 ${points.length} 个位置，最多 ${MAX_TRACK_POINTS} 个`;
    return [error(path, `${count}：请在表单里重新上传文件，会自动抽稀。`)];
  }
  const outside = points.findIndex((point) => !withinShandong(point));
  if (outside >= 0) {
    const { lon, lat } = points[outside]!;
    const where = `轨迹第 ${outside + 1} 个位置不在山东省内（经度 ${lon}、纬度 ${lat}）`;
    return [error(path, `${where}：请检查经纬度有没有写反，删掉错误的位置后重新上传。`)];
  }
  const heights = wrongHeights(track.elevations, points.length);
  if (heights !== undefined) return [error(path, heights)];
  if (track.source !== undefined && track.source !== null && textOf(track.source) === undefined) {
    return [error(path, '轨迹来源要写文字：例如文件名和由谁记录，不清楚就留空。')];
  }
  return points.some(withinBoshan)
    ? []
    : [warning(path, '整条轨迹都不在博山区内：请核对是不是选错了文件，确实在区外可以忽略。')];
}

/** A day's track is a line that can be read, in Shandong, with as many heights as positions, and small enough for phones. */
export const dayTrack: Rule = (document, { uid }) =>
  uid === 'api::tour-route.tour-route'
    ? members(document.days).flatMap(([position, day]) => issuesOf(day.track, ['days', position, 'track']))
    : [];
