import type { Chance } from './chance';
import { between, depth, type Shape, type Spot } from './ground';
import { journeyOf, type Leg, type Truth } from './journey';

export interface SimulatedZone {
  readonly id: string;
  readonly shape: Shape;
}

export interface Scenario {
  readonly truth: readonly Truth[];
  readonly zones: readonly SimulatedZone[];
  /** The way that the visitor means to follow on foot; absent where part of the walk is a ride. */
  readonly route: readonly Spot[] | undefined;
}

export const kinds = ['town', 'edge', 'bus', 'nested', 'again', 'detour'] as const;
export type ScenarioKind = (typeof kinds)[number];

const ring = (centre: Spot, metres: number, chance: Chance): Shape => {
  const corners = chance.pick([4, 5, 6, 8]);
  const turn = chance.uniform(0, Math.PI);
  const points = Array.from({ length: corners }, (_, i): Spot => {
    const angle = turn + (2 * Math.PI * i) / corners;
    const reach = metres * chance.uniform(0.85, 1.2);
    return [centre[0] + reach * Math.cos(angle), centre[1] + reach * Math.sin(angle)];
  });
  return { kind: 'ring', points };
};

const zoneShape = (centre: Spot, metres: number, chance: Chance): Shape =>
  chance.happens(0.5) ? { kind: 'disc', centre, metres } : ring(centre, metres, chance);

/** Streets: stretches that bend by right angles and by less. */
const streets = (start: Spot, stretches: number, chance: Chance): Spot[] => {
  const line: Spot[] = [start];
  let heading = chance.uniform(0, 2 * Math.PI);
  for (let i = 0; i < stretches; i += 1) {
    const from = line[line.length - 1]!;
    const metres = chance.uniform(60, 180);
    line.push([from[0] + metres * Math.cos(heading), from[1] + metres * Math.sin(heading)]);
    heading += chance.pick([0, Math.PI / 2, -Math.PI / 2, Math.PI / 4, -0.5]) + chance.uniform(-0.2, 0.2);
  }
  return line;
};

const along = (line: readonly Spot[], metres: number): { spot: Spot; heading: number } => {
  let left = metres;
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1]!, line[i]!];
    const length = between(a, b);
    if (left <= length || i === line.length - 1) {
      const part = length === 0 ? 0 : Math.min(1, left / length);
      return {
        spot: [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])],
        heading: Math.atan2(b[1] - a[1], b[0] - a[0]),
      };
    }
    left -= length;
  }
  return { spot: line[0]!, heading: 0 };
};

const beside = ({ spot, heading }: { spot: Spot; heading: number }, metres: number): Spot => [
  spot[0] - metres * Math.sin(heading),
  spot[1] + metres * Math.cos(heading),
];

const lengthOf = (line: readonly Spot[]): number => line.slice(1).reduce((sum, b, i) => sum + between(line[i]!, b), 0);

/** Zones on and beside a line; one of four is only passed. */
const zonesAlong = (line: readonly Spot[], prefix: string, chance: Chance): SimulatedZone[] => {
  const zones: SimulatedZone[] = [];
  const all = lengthOf(line);
  for (let at = chance.uniform(60, 120); at < all - 30; at += chance.uniform(90, 220)) {
    const metres = chance.pick([15, 20, 25, 30, 40, 50, 60, 80]);
    const side = chance.pick([1, -1]);
    const off = chance.happens(0.75) ? chance.uniform(0, 0.6) * metres : metres * 1.2 + chance.uniform(10, 45);
    zones.push({
      id: `${prefix}${zones.length + 1}`,
      shape: zoneShape(beside(along(line, at), side * off), metres, chance),
    });
  }
  return zones;
};

/** Walks a line and stands here and there, rather in zones than elsewhere. */
const stroll = (line: readonly Spot[], zones: readonly SimulatedZone[], chance: Chance): Leg[] => {
  const speed = chance.uniform(0.7, 1.7);
  const all = lengthOf(line);
  const corners: number[] = [];
  line.slice(1).reduce((sum, b, i) => {
    corners.push(sum + between(line[i]!, b));
    return corners[i]!;
  }, 0);
  const marks = [...corners];
  for (let at = 20; at < all; at += 20) marks.push(at);
  marks.sort((a, b) => a - b);
  let listenedAt = -100;
  return marks.flatMap((mark): Leg[] => {
    const { spot } = along(line, mark);
    const walk: Leg = { go: 'walk', to: spot, speed };
    const deepIn = zones.some(({ shape }) => depth(shape, spot) > 8);
    const stands = chance.happens(deepIn && mark - listenedAt > 60 ? 0.5 : 0.03);
    if (!stands) return [walk];
    listenedAt = mark;
    return [walk, { go: 'stand', seconds: Math.round(chance.uniform(15, deepIn ? 90 : 40)) }];
  });
};

const town = (chance: Chance): Scenario => {
  const route = streets([0, 0], chance.pick([5, 6, 7, 8]), chance);
  const zones = zonesAlong(route, 'town-', chance);
  return { truth: journeyOf([0, 0], stroll(route, zones, chance), chance), zones, route };
};

/** Somebody stands on a zone's edge for minutes, then walks on, in or past. */
const edge = (chance: Chance): Scenario => {
  const route = streets([0, 0], 3, chance);
  const more = streets(route[route.length - 1]!, 3, chance);
  const metres = chance.pick([20, 30, 45, 60]);
  const [end] = [route[route.length - 1]!];
  const away = chance.uniform(0, 2 * Math.PI);
  const reach = metres + chance.uniform(-3, 3);
  const centre: Spot = [end[0] + reach * Math.cos(away), end[1] + reach * Math.sin(away)];
  const zones: SimulatedZone[] = [
    ...zonesAlong(route, 'before-', chance),
    { id: 'edge', shape: { kind: 'disc', centre, metres } },
    ...zonesAlong(more, 'after-', chance),
  ];
  const legs: Leg[] = [
    ...stroll(route, zones, chance),
    { go: 'stand', seconds: Math.round(chance.uniform(60, 180)) },
    ...stroll(more, zones, chance),
  ];
  return { truth: journeyOf([0, 0], legs, chance), zones, route: [...route, ...more.slice(1)] };
};

/** A bus past zones, at lights in one of them; the visitor gets off, in a zone or not, and walks on. */
const bus = (chance: Chance): Scenario => {
  const speed = chance.uniform(27, 42) / 3.6;
  const heading = chance.uniform(0, 2 * Math.PI);
  const length = chance.uniform(600, 1300);
  const road: Spot[] = [
    [0, 0],
    [length * Math.cos(heading), length * Math.sin(heading)],
  ];
  const passed = zonesAlong(road, 'bus-', chance);
  const legs: Leg[] = [];
  for (let at = chance.uniform(150, 300); at < length - 100; at += chance.uniform(200, 450)) {
    const stops = chance.happens(0.6);
    legs.push({ go: 'bus', to: along(road, at).spot, speed, stops });
    if (stops) legs.push({ go: 'wait', seconds: Math.round(chance.uniform(8, 45)) });
  }
  const end = road[1]!;
  legs.push({ go: 'bus', to: end, speed, stops: true }, { go: 'wait', seconds: Math.round(chance.uniform(5, 15)) });
  const walk = streets(end, 4, chance);
  const zones = [...passed, ...zonesAlong(walk, 'walk-', chance)];
  if (chance.happens(0.5)) zones.push({ id: 'stop', shape: zoneShape(end, chance.pick([30, 50, 80]), chance) });
  return { truth: journeyOf([0, 0], [...legs, ...stroll(walk, zones, chance)], chance), zones, route: undefined };
};

/** Zones in zones, and zones that overlap. */
const nested = (chance: Chance): Scenario => {
  const plain = town(chance);
  const zones = plain.zones.flatMap((zone): SimulatedZone[] => {
    if (zone.shape.kind !== 'disc' || zone.shape.metres < 30) return [zone];
    const { centre, metres } = zone.shape;
    const inner: Spot = [centre[0] + chance.uniform(-10, 10), centre[1] + chance.uniform(-10, 10)];
    return [zone, { id: `${zone.id}-in`, shape: zoneShape(inner, metres / 2, chance) }];
  });
  return { ...plain, zones };
};

/** There and back: each zone is entered again and must stay silent. */
const again = (chance: Chance): Scenario => {
  const out = streets([0, 0], 4, chance);
  const route = [...out, ...out.slice(0, -1).reverse()];
  const zones = zonesAlong(out, 'again-', chance);
  return { truth: journeyOf([0, 0], stroll(route, zones, chance), chance), zones, route };
};

/** Leaves the way for a while, and comes back to it. */
const detour = (chance: Chance): Scenario => {
  const route = streets([0, 0], 6, chance);
  const zones = zonesAlong(route, 'detour-', chance);
  const at = lengthOf(route) * chance.uniform(0.3, 0.5);
  const before = route.filter((_, i) => i === 0 || lengthOf(route.slice(0, i + 1)) < at);
  const turn = along(route, at);
  const astray = beside(turn, chance.pick([1, -1]) * chance.uniform(70, 140));
  const walked = [...before, turn.spot, astray, turn.spot, ...route.slice(before.length)];
  return { truth: journeyOf([0, 0], stroll(walked, zones, chance), chance), zones, route };
};

const makers: Readonly<Record<ScenarioKind, (chance: Chance) => Scenario>> = { town, edge, bus, nested, again, detour };

export const scenarioOf = (kind: ScenarioKind, chance: Chance): Scenario => makers[kind](chance);
