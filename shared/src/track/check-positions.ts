import { withinBoshan, withinShandong } from '../geo/boshan';
import { distanceMetres } from '../geo/distance';
import type { PositionList, RawPosition } from './position-list';
import { BadPositionError } from './track-errors';
import type { TrackWarning } from './track-issue';

/** Where a track may lie. The CMS takes Shandong alone; a tool for others may take any. */
export type Region = 'shandong' | 'anywhere';

/** Further apart than this, two positions have a gap between them that somebody should look at. */
const GAP_METRES = 500;
/** The district's outline has hundreds of corners: it is asked again after so many metres, not for each position. */
const ASK_METRES = 20;
/** So many of the positions must make sense the other way round before "swapped" is said. */
const SWAPPED_SHARE = 0.9;

/** Longitude and latitude are swapped: none lies in Shandong, and nearly all would the other way round. Throws. */
const refuseSwapped = (positions: PositionList): void => {
  let turned = 0;
  for (let index = 0; index < positions.count; index += 1) {
    const { lon, lat } = positions.at(index);
    if (withinShandong({ lon, lat })) return;
    if (withinShandong({ lon: lat, lat: lon })) turned += 1;
  }
  if (turned < SWAPPED_SHARE * positions.count) return;
  const { lon, lat } = positions.at(0);
  throw new BadPositionError('swapped', 'position[1].lat', { lon, lat });
};

const issueAt = (code: 'out-of-range' | 'antimeridian', index: number, { lon, lat }: RawPosition) =>
  new BadPositionError(code, `position[${index + 1}]`, { number: index + 1, lon, lat });

const refuseImpossible = (positions: PositionList): void => {
  let before: RawPosition | undefined;
  for (let index = 0; index < positions.count; index += 1) {
    const position = positions.at(index);
    if (Math.abs(position.lat) > 90 || Math.abs(position.lon) > 180) throw issueAt('out-of-range', index, position);
    if (before && Math.abs(position.lon - before.lon) > 180) throw issueAt('antimeridian', index, position);
    before = position;
  }
};

const refuseOutside = (positions: PositionList): void => {
  let [count, first] = [0, -1];
  for (let index = 0; index < positions.count; index += 1) {
    if (withinShandong(positions.at(index))) continue;
    count += 1;
    if (first < 0) first = index;
  }
  if (count === 0) return;
  const { lon, lat } = positions.at(first);
  const values = { count, number: first + 1, lon, lat };
  throw new BadPositionError('outside-shandong', `position[${first + 1}]`, values);
};

/** Throws `BadPositionError` for positions that cannot be right. Whether they are GCJ-02 cannot be seen in them. */
export const refuseBadPositions = (positions: PositionList, region: Region): void => {
  refuseSwapped(positions);
  refuseImpossible(positions);
  if (region === 'shandong') refuseOutside(positions);
};

/** What is worth a look in positions that are otherwise right. */
export const warnOfPositions = (positions: PositionList, region: Region): TrackWarning[] => {
  const warnings: TrackWarning[] = [];
  const { count } = positions;
  let [outside, gap, gapAfter, sinceAsked] = [0, 0, 0, Infinity];
  let isInside = true;
  for (let index = 0; index < count; index += 1) {
    const position = positions.at(index);
    const metres = index === 0 ? 0 : distanceMetres(positions.at(index - 1), position);
    if (metres > gap) [gap, gapAfter] = [metres, index];
    sinceAsked += metres;
    if (sinceAsked > ASK_METRES) [isInside, sinceAsked] = [withinBoshan(position), 0];
    if (!isInside) outside += 1;
  }
  const lines = positions.starts.length;
  if (lines > 1) warnings.push({ code: 'several-lines', field: 'line', values: { count: lines } });
  if (region === 'shandong' && outside > 0) {
    const percent = Math.max(1, Math.round((100 * outside) / count));
    warnings.push({ code: 'outside-boshan', field: 'position', values: { percent, count: outside } });
  }
  if (gap > GAP_METRES) {
    const values = { metres: Math.round(gap), number: gapAfter };
    warnings.push({ code: 'gap', field: `position[${gapAfter}]`, values });
  }
  return warnings;
};
