import { existsSync } from 'node:fs';
import path from 'node:path';
import { distanceMetres } from '@boshan/shared/geo/distance';
import { toWgs84, gcj02 } from '@boshan/shared/geo/datum';
import { fromNativeScale, sameCamera, toNativeScale } from './camera';
import { nativeView, tappedMarker } from './native-events';
import {
  nativeAccuracy,
  nativeAreas,
  nativeGathering,
  nativeLines,
  nativeMarkers,
  nativePoint,
} from './native-overlay';
import { pinKinds, type MapMarker } from './types';

const yanshen = { lon: 117.856, lat: 36.478 };
const marker = (more: Partial<MapMarker> = {}): MapMarker => ({
  id: 'a',
  point: yanshen,
  kind: 'scenic',
  label: '颜神古镇',
  ...more,
});
const natively = { clusters: true, night: false };

describe('datum at the engine', () => {
  it('gives the native map GCJ-02, some hundred metres from WGS-84 and reversible', () => {
    const native = nativePoint(yanshen);
    const shift = distanceMetres(yanshen, { lon: native.longitude, lat: native.latitude });
    expect(shift).toBeGreaterThan(300);
    expect(shift).toBeLessThan(900);
    expect(distanceMetres(toWgs84(gcj02(native.longitude, native.latitude)), yanshen)).toBeLessThan(0.2);
  });

  it('converts markers, ways and areas alike', () => {
    const there = nativePoint(yanshen);
    expect(nativeMarkers([marker()], natively)[0]).toMatchObject(there);
    expect(nativeLines([{ id: 'l', kind: 'walk', points: [yanshen, yanshen] }], false)[0]?.points[0]).toEqual(there);
    const ring = [yanshen, yanshen, yanshen];
    expect(nativeAreas([{ id: 'z', kind: 'closed', ring }], false)[0]?.points[2]).toEqual(there);
  });

  it('brings a moved map back to WGS-84', () => {
    const { longitude, latitude } = nativePoint(yanshen);
    const wechat = { type: 'end', detail: { causedBy: 'drag', scale: 13, centerLocation: { longitude, latitude } } };
    const alipay = { type: 'end', longitude, latitude, scale: 13 };
    for (const event of [wechat, alipay]) {
      const camera = nativeView(event)?.camera;
      expect(camera?.zoom).toBe(12);
      expect(distanceMetres(camera?.centre ?? { lon: 0, lat: 0 }, yanshen)).toBeLessThan(0.2);
    }
  });
});

describe('native markers', () => {
  it('carry a callout only when selected, and then join no gathering', () => {
    const [plain, chosen] = nativeMarkers([marker(), marker({ id: 'b', selected: true })], natively);
    expect(plain).toMatchObject({ id: 0, joinCluster: true });
    expect(plain).not.toHaveProperty('callout');
    expect(chosen).not.toHaveProperty('joinCluster');
    expect(chosen).toMatchObject({ id: 1, callout: { content: '颜神古镇', display: 'ALWAYS' } });
  });

  it('join no gathering when gatherings are off', () => {
    expect(nativeMarkers([marker()], { clusters: false, night: false })[0]).not.toHaveProperty('joinCluster');
  });

  it('have a picture in the package for every kind', () => {
    const images = path.resolve(__dirname, '../../../../assets/images');
    for (const kind of pinKinds) {
      const [pin] = nativeMarkers([marker({ kind })], natively);
      expect(existsSync(path.join(images, pin?.iconPath.replace('/static/', '') ?? '?'))).toBe(true);
    }
    const gathering = nativeGathering(1_000_000, yanshen, 12, '12').iconPath.replace('/static/', '');
    expect(existsSync(path.join(images, gathering))).toBe(true);
    const [stop] = nativeMarkers([marker({ kind: 'stop', badge: '3' })], natively);
    expect(stop).toMatchObject({ iconPath: '/static/pins/stop-bare.png', label: { content: '3' } });
  });

  it('cost at most 20 KB of setData for a hundred places', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => marker({ id: `place-${index}`, selected: index === 7 }));
    expect(JSON.stringify(nativeMarkers(hundred, natively)).length).toBeLessThan(20_480);
  });
});

describe('native events', () => {
  it.each([
    [
      'the beginning of a move',
      { type: 'begin', detail: { scale: 12, centerLocation: { longitude: 117, latitude: 36 } } },
    ],
    ['a move without a centre', { type: 'end', detail: { scale: 12 } }],
    ['nothing', undefined],
  ])('ignores %s', (_, event) => expect(nativeView(event)).toBeUndefined());

  it("tell a move of the program from a visitor's, and what is shown in WGS-84", () => {
    const { longitude, latitude } = nativePoint(yanshen);
    const corner = { longitude, latitude };
    const region = { southwest: corner, northeast: { longitude: longitude + 0.1, latitude: latitude + 0.1 } };
    const detail = { causedBy: 'update', scale: 12, centerLocation: corner, region };
    const view = nativeView({ type: 'end', detail });
    expect(view?.byProgram).toBe(true);
    expect(view?.bounds?.west).toBeCloseTo(yanshen.lon, 5);
    expect(view?.bounds?.south).toBeCloseTo(yanshen.lat, 5);
    expect(nativeView({ type: 'end', detail: { ...detail, causedBy: 'drag' } })?.byProgram).toBe(false);
  });

  it('draw the accuracy of a fix as a circle, and none without one', () => {
    expect(nativeAccuracy({ point: yanshen, accuracyMetres: 30 }, false)[0]).toMatchObject({
      ...nativePoint(yanshen),
      radius: 30,
    });
    expect(nativeAccuracy({ point: yanshen }, false)).toEqual([]);
  });

  it('knows the tapped marker, and a gathering as none', () => {
    expect(tappedMarker({ detail: { markerId: 4 } })).toBe(4);
    expect(tappedMarker({ markerId: '0' })).toBe(0);
    expect(tappedMarker({ detail: { markerId: -3 } })).toBeUndefined();
    expect(tappedMarker({ detail: {} })).toBeUndefined();
  });
});

describe('camera', () => {
  it('counts zoom as the engine does, within its range', () => {
    expect(fromNativeScale(toNativeScale(11.4))).toBeCloseTo(11.4);
    expect(toNativeScale(0)).toBe(3);
    expect(toNativeScale(25)).toBe(20);
  });

  it('takes as the same only what looks the same', () => {
    const camera = { centre: yanshen, zoom: 12 };
    expect(sameCamera(camera, { centre: { ...yanshen, lon: yanshen.lon + 5e-6 }, zoom: 12.005 })).toBe(true);
    expect(sameCamera(camera, { centre: { ...yanshen, lat: yanshen.lat + 1e-3 }, zoom: 12 })).toBe(false);
    expect(sameCamera(camera, { centre: yanshen, zoom: 12.5 })).toBe(false);
  });
});
