import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chance } from './chance';
import { expectedOf, type Expected } from './expected';
import { toDegrees, type Shape, type Spot } from './ground';
import { noises, type NoiseName, type NoisyFix } from './noise';
import { kinds, scenarioOf, type Scenario } from './scenarios';

export interface SimulatedWalk {
  readonly name: string;
  readonly scenario: Scenario;
  readonly fixes: readonly NoisyFix[];
  readonly expected: readonly Expected[];
}

/** One walk; the same for the same number, model and seed. */
export const simulate = (number: number, model: NoiseName, seed: number): SimulatedWalk => {
  const luck = chance(seed * 7919 + number * 104_729 + model.length);
  const kind = kinds[number % kinds.length]!;
  const scenario = scenarioOf(kind, luck);
  const fixes = noises[model](scenario.truth, number % 3 === 2 ? 5 : 1, luck);
  const expected = expectedOf(scenario.zones, scenario.truth, fixes.map(({ t }) => t)); // prettier-ignore
  return { name: `${String(number).padStart(3, '0')}-${kind}-${model}`, scenario, fixes, expected };
};

const position = (spot: Spot): [number, number] => {
  const { lon, lat } = toDegrees(spot);
  return [Number(lon.toFixed(7)), Number(lat.toFixed(7))];
};

const geometry = (shape: Shape): object =>
  shape.kind === 'disc'
    ? { type: 'Point', coordinates: position(shape.centre) }
    : { type: 'Polygon', coordinates: [[...shape.points, shape.points[0]!].map(position)] };

const collection = (features: readonly object[]): string => JSON.stringify({ type: 'FeatureCollection', features });

const csv = (header: string, rows: readonly (readonly unknown[])[]): string =>
  `${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`;

/** Writes a walk in the format in which others hand theirs over, plus `NAME.route.geojson` and `NAME.truth.csv`. */
export const writeWalk = (folder: string, { name, scenario, fixes, expected }: SimulatedWalk): void => {
  mkdirSync(folder, { recursive: true });
  const write = (suffix: string, text: string): void => writeFileSync(join(folder, `${name}.${suffix}`), text);
  write('csv', csv('t,lon,lat,accuracy', fixes.map(({ t, spot, accuracy }) => [t, ...position(spot), accuracy.toFixed(1)]))); // prettier-ignore
  write('expected.csv', csv('zone,t,optional', expected.map(({ zone, t, optional }) => [zone, t, optional ? 1 : 0]))); // prettier-ignore
  write('truth.csv', csv('t,lon,lat,speed', scenario.truth.map(({ t, spot, speed }) => [t, ...position(spot), speed.toFixed(2)]))); // prettier-ignore
  write(
    'zones.geojson',
    collection(
      scenario.zones.map(({ id, shape }) => ({
        type: 'Feature',
        properties: { id, ...(shape.kind === 'disc' ? { radius: shape.metres } : {}) },
        geometry: geometry(shape),
      })),
    ),
  );
  if (!scenario.route) return;
  const line = { type: 'LineString', coordinates: scenario.route.map(position) };
  write('route.geojson', collection([{ type: 'Feature', properties: {}, geometry: line }]));
};
