import { act, renderHook } from '@testing-library/react';
import { openGathering, useNativeOverlays, useNativePins, useSentBox, useSentCamera } from './native-hooks';
import type { MapCamera, MapController, MapMarker, MapOverlay, MapViewProps, NativeOverlay } from './types';

const centre = { lon: 117.86, lat: 36.48 };
const camera: MapCamera = { centre, zoom: 12 };
const marker = (id: string, lon = centre.lon, lat = centre.lat): MapMarker => ({
  id,
  point: { lon, lat },
  kind: 'scenic',
  label: id,
});
const controller = (shows = true): jest.Mocked<MapController> => ({
  enableClusters: jest.fn(),
  fit: jest.fn(),
  bounds: jest.fn<Promise<undefined>, [string]>(() => Promise.resolve(undefined)),
  showOverlay: jest.fn<Promise<boolean>, [string, NativeOverlay]>(() => Promise.resolve(shows)),
  removeOverlay: jest.fn(),
});

describe('the camera sent to a native map', () => {
  it('is not what the map itself told, and is what the page asks for', () => {
    const { result, rerender } = renderHook(({ now }: { now: MapCamera }) => useSentCamera(now), {
      initialProps: { now: camera },
    });
    const told = { centre: { lon: 117.9, lat: 36.5 }, zoom: 13 };
    result.current.reported.current = told;
    rerender({ now: told });
    expect(result.current.camera).toEqual(camera);
    const asked = { centre: { lon: 118, lat: 36.4 }, zoom: 11 };
    rerender({ now: asked });
    expect(result.current.camera).toEqual(asked);
    act(() => result.current.moveTo(camera));
    rerender({ now: asked });
    expect(result.current.camera).toEqual(camera);
  });
});

describe('what pins are sent for', () => {
  it('stays the same while the visitor pans within it, and changes near its edge and with the zoom', () => {
    const { result } = renderHook(() => useSentBox(camera));
    const { box } = result.current;
    const [width, height] = [(box.east - box.west) / 1.6, (box.north - box.south) / 1.6];
    const seen = (east: number) => {
      const west = centre.lon - width / 2 + east;
      return { west, east: west + width, south: centre.lat - height / 2.1, north: centre.lat + height / 2.1 };
    };
    act(() => result.current.see(seen(width * 0.2), 12.4));
    expect(result.current.box).toBe(box);
    act(() => result.current.see(seen(width * 0.5), 12.4));
    expect(result.current.box).not.toBe(box);
    const moved = result.current.box;
    act(() => result.current.see(seen(width * 0.5), 13.1));
    expect(result.current.box).not.toBe(moved);
    expect(result.current.zoom).toBe(13);
  });
});

describe('native pins', () => {
  const props = (markers: MapMarker[], more: Partial<MapViewProps> = {}): MapViewProps => ({
    camera,
    markers,
    language: 'en',
    label: 'map',
    controller: controller(),
    ...more,
  });
  const box = { west: 117, south: 36, east: 119, north: 37 };

  it('are left to the host while they are few and apart', () => {
    const { result } = renderHook(() =>
      useNativePins(props([marker('a'), marker('b', 117.9)]), { box, zoom: 12, night: false }),
    );
    expect(result.current.joins).toBe(true);
    expect(result.current.native.map(({ joinCluster }) => joinCluster)).toEqual([true, true]);
  });

  it('at one spot are gathered by us, and spread when tapped', () => {
    const markers = [marker('a'), marker('b')];
    const given = props(markers);
    const { result } = renderHook(() => useNativePins(given, { box, zoom: 12, night: false }));
    expect(result.current.joins).toBe(false);
    const [gathered] = result.current.native;
    const gathering = result.current.gatheringAt(gathered?.id ?? 0);
    expect(gathering?.members).toEqual([0, 1]);
    const moveTo = jest.fn();
    act(() => gathering && openGathering(result.current, gathering, 12, moveTo));
    expect(moveTo).not.toHaveBeenCalled();
    expect(result.current.native.map(({ id }) => id)).toEqual([1_000_000, 0, 1]);
    expect(result.current.legs).toHaveLength(2);
  });

  it('that a closer look parts are looked at closer', () => {
    const markers = [marker('a'), marker('b'), marker('c', 117.865)];
    const given = props(markers);
    const { result } = renderHook(() => useNativePins(given, { box, zoom: 10, night: false }));
    const gathering = result.current.gatheringAt(1_000_000);
    const moveTo = jest.fn();
    act(() => gathering && openGathering(result.current, gathering, 10, moveTo));
    expect(moveTo).toHaveBeenCalledWith(expect.objectContaining({ zoom: expect.any(Number) }));
  });
});

describe('pictures on a native map', () => {
  const drawing = (id: string, turned = false): MapOverlay => {
    const [nw, ne, se, sw] = [
      { lon: 117.84, lat: 36.48 },
      { lon: 117.86, lat: 36.48 },
      { lon: 117.86, lat: 36.47 },
      { lon: 117.84, lat: 36.47 },
    ] as const;
    return { id, url: `/uploads/${id}.png`, corners: turned ? [ne, se, sw, nw] : [nw, ne, se, sw] };
  };

  const lay = async (overlays: MapOverlay[], control: MapController | undefined) => {
    const unsupported = jest.fn();
    const hook = renderHook(({ list }: { list: MapOverlay[] }) => useNativeOverlays('m', list, control, unsupported), {
      initialProps: { list: overlays },
    });
    await act(() => Promise.resolve());
    return { unsupported, ...hook };
  };

  it('are laid in their box, changed under the same number, and taken away', async () => {
    const control = controller();
    const { rerender, unsupported } = await lay([drawing('a'), drawing('b')], control);
    expect(control.showOverlay).toHaveBeenCalledWith(
      'm',
      expect.objectContaining({ id: 1, url: '/uploads/a.png', opacity: 1 }),
    );
    rerender({ list: [{ ...drawing('b'), opacity: 0.4 }] });
    expect(control.removeOverlay).toHaveBeenCalledWith('m', 1);
    expect(control.showOverlay).toHaveBeenLastCalledWith('m', expect.objectContaining({ id: 2, opacity: 0.4 }));
    expect(unsupported).not.toHaveBeenCalled();
    control.showOverlay.mockClear();
    rerender({ list: [{ ...drawing('b'), opacity: 0.4 }] });
    expect(control.showOverlay).not.toHaveBeenCalled();
  });

  it('are told of when they are turned, when the host refuses, and where there is no controller', async () => {
    const turned = await lay([drawing('a', true)], controller());
    expect(turned.unsupported).toHaveBeenCalledWith('a');
    const refused = await lay([drawing('a')], controller(false));
    expect(refused.unsupported).toHaveBeenCalledWith('a');
    const without = await lay([drawing('a')], undefined);
    expect(without.unsupported).toHaveBeenCalledWith('a');
  });
});
