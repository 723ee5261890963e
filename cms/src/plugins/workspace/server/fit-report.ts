import type { Georeference } from '@boshan/shared/geo/georeference';
import { GeoreferenceError } from '@boshan/shared/geo/georeference-errors';
import { edgeOf } from '@boshan/shared/geo/georeference-mesh';
import { metricPlane, type DrawingPoint } from '@boshan/shared/geo/georeference-plane';
import { fitted } from '../../../validation/rules/drawn-map';
import type { FitReport } from '../fit-report';

const STEPS = [1, 2, 5];
const LINES = 7;
const SAMPLES = 32;

/** A round length of which some seven make the longer side. */
function roundLength(metres: number): number {
  const wanted = metres / LINES;
  const power = 10 ** Math.floor(Math.log10(wanted));
  return (STEPS.find((step) => step * power >= wanted) ?? 10) * power;
}

/** Breaks a line where it leaves the drawing. */
function onDrawing(points: readonly (DrawingPoint | undefined)[]): DrawingPoint[][] {
  const lines: DrawingPoint[][] = [];
  let current: DrawingPoint[] = [];
  for (const point of points) {
    if (point && point.x >= -0.03 && point.x <= 1.03 && point.y >= -0.03 && point.y <= 1.03) current.push(point);
    else {
      if (current.length > 1) lines.push(current);
      current = [];
    }
  }
  if (current.length > 1) lines.push(current);
  return lines;
}

function gridOf(reference: Georeference, spacing: number): DrawingPoint[][] {
  const edge = edgeOf(reference, 8);
  const plane = metricPlane(edge);
  const metres = edge.map(plane.to);
  const range = (read: (index: number) => number): readonly [number, number] => {
    const values = metres.map((_, index) => read(index));
    return [Math.min(...values), Math.max(...values)];
  };
  const [west, east] = range((index) => metres[index]!.e);
  const [south, north] = range((index) => metres[index]!.n);
  const ticks = (from: number, to: number): number[] => {
    const first = Math.ceil(from / spacing);
    return Array.from({ length: Math.floor(to / spacing) - first + 1 }, (_, index) => (first + index) * spacing);
  };
  const parts = Array.from({ length: SAMPLES + 1 }, (_, index) => index / SAMPLES);
  const at = (e: number, n: number) => reference.toDrawing(plane.from({ e, n }));
  return [
    ...ticks(west, east).flatMap((e) => onDrawing(parts.map((part) => at(e, south + (north - south) * part)))),
    ...ticks(south, north).flatMap((n) => onDrawing(parts.map((part) => at(west + (east - west) * part, n)))),
  ];
}

/** Fits points as they stand in a form, finished or not. */
export function fitReport(points: unknown, fit: unknown): FitReport {
  const result = fitted(points, fit);
  if (result instanceof GeoreferenceError) {
    return { kind: 'refusal', message: result.remedy, points: result.points };
  }
  const { widthMetres, heightMetres } = result.size;
  const gridMetres = roundLength(Math.max(widthMetres, heightMetres));
  return {
    kind: 'fit',
    residuals: result.residuals,
    leftOut: result.leftOut.map((metres) => metres ?? null),
    rms: result.rms,
    widthMetres,
    heightMetres,
    gridMetres,
    grid: gridOf(result, gridMetres),
  };
}
