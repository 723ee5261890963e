import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { FitReport, Spot } from '../fit-report';
import { parsed } from './input';

export interface GroundPoint {
  readonly lon: number;
  readonly lat: number;
}

/** A control point as the form holds it: one that was only clicked has no position yet. */
export interface TiePoint extends Spot {
  readonly point: GroundPoint | null;
}

export type Datum = 'WGS-84' | 'GCJ-02';

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Points of whatever the form holds; what is no point is left out. */
export function tiePointsOf(value: unknown): readonly TiePoint[] {
  const list: unknown = typeof value === 'string' ? parsed(value) : value;
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: unknown) => {
    const { x, y, point } = (each ?? {}) as {
      x?: unknown;
      y?: unknown;
      point?: { lon?: unknown; lat?: unknown } | null;
    };
    if (!isNumber(x) || !isNumber(y)) return [];
    const whole = isNumber(point?.lon) && isNumber(point?.lat);
    return [{ x, y, point: whole ? { lon: point.lon as number, lat: point.lat as number } : null }];
  });
}

const DEBOUNCE_MS = 150;

/** The fit of the points as they stand; the last answer stays until the next one comes. */
export function useFit(points: readonly TiePoint[], fit: unknown): FitReport | undefined {
  const { post } = useFetchClient();
  const [report, setReport] = useState<FitReport>();
  const asked = JSON.stringify({ points, fit });
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      post<{ data: FitReport }>('/workspace/drawing-fit', JSON.parse(asked))
        .then(({ data }) => isCurrent && setReport(data.data))
        .catch(() => undefined);
    }, DEBOUNCE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [post, asked]);
  return report;
}

interface PositionAnswer {
  readonly point?: GroundPoint;
  readonly message?: string;
}

/** Asks for the position of a place, or for what a pasted text says; resolves to it or to why there is none. */
export function usePositions() {
  const { get } = useFetchClient();
  const ask = async (query: string): Promise<GroundPoint | string> => {
    try {
      const { data } = await get<{ data: PositionAnswer }>(`/workspace/position?${query}`);
      return data.data.point ?? data.data.message ?? '没有得到答复，请再试一次。';
    } catch {
      return '没有连上服务器，请检查网络，再试一次。';
    }
  };
  return {
    ofPlace: (slug: string) => ask(`slug=${encodeURIComponent(slug)}`),
    ofText: (text: string, datum: Datum) => ask(`text=${encodeURIComponent(text)}&datum=${datum}`),
  };
}
