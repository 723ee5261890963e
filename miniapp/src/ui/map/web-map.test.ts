import type { Map as GlMap, LayerSpecification } from 'mapbox-gl';
import { layersOf, overlayLayers } from './overlay-layers';
import { dayPalette } from './palette';
import { fill, restyle } from './web-map';

jest.mock('mapbox-gl', () => ({ Map: class {} }));

type Style = { sources: Record<string, unknown>; layers: LayerSpecification[] };

/** As much of the engine as keeps sources and layers in their order. */
function engine(sources: string[]) {
  const style: Style = {
    sources: Object.fromEntries(sources.map((name) => [name, {}])),
    layers: layersOf(dayPalette, sources),
  };
  const setData = jest.fn();
  const map = {
    getSource: (name: string) => (name in style.sources ? { setData } : undefined),
    addSource: (name: string, source: unknown) => void (style.sources[name] = source),
    getLayer: (id: string) => style.layers.find((layer) => layer.id === id),
    addLayer: (layer: LayerSpecification, before?: string) => {
      const at = style.layers.findIndex(({ id }) => id === before);
      style.layers.splice(at < 0 ? style.layers.length : at, 0, layer);
    },
    setStyle: (next: Style, options: { transformStyle: (before: Style, next: Style) => Style }) =>
      void Object.assign(style, options.transformStyle(style, next)),
  };
  return { map: map as unknown as GlMap, style, setData };
}

const point = { type: 'Point' as const, coordinates: [117.86, 36.48] as [number, number] };
const some = {
  type: 'FeatureCollection' as const,
  features: [{ type: 'Feature' as const, geometry: point, properties: {} }],
};
const order = overlayLayers(dayPalette).map(({ id }) => id);

describe('the overlay of a running map', () => {
  it('adds a source when there is something in it, its layers where they belong', () => {
    const { map, style, setData } = engine(['pins']);
    fill(map, 'lines', { ...some, features: [] }, false);
    expect(Object.keys(style.sources)).toEqual(['pins']);
    for (const name of ['standing', 'lines', 'spread', 'user', 'areas']) fill(map, name, some, false);
    expect(style.layers.map(({ id }) => id)).toEqual(order);
    fill(map, 'lines', { ...some, features: [] }, false);
    expect(setData).toHaveBeenCalledTimes(1);
  });

  it('keeps what it holds, and its pictures below it, when the night falls', () => {
    const { map, style } = engine(['pins', 'standing']);
    style.layers.unshift({ id: 'picture-a', type: 'raster', source: 'picture-a' });
    style.sources['picture-a'] = {};
    restyle(
      map,
      { version: 8, sources: { basemap: {} as never }, layers: [{ id: 'ground', type: 'background' }] },
      true,
    );
    expect(Object.keys(style.sources).sort()).toEqual(['basemap', 'picture-a', 'pins', 'standing']);
    const ids = style.layers.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['ground', 'picture-a']);
    expect(ids.slice(2)).toEqual(layersOf(dayPalette, ['pins', 'standing']).map(({ id }) => id));
  });
});
