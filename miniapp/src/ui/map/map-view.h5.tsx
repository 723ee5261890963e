import type { Bounds } from '@boshan/shared/geo/bounds';
import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import { attributionOf, isComplete } from './basemap-choice';
import { MapFrame } from './map-frame';
import { MapList } from './map-list';
import { MapSettingsContext } from './map-settings';
import { mapWords } from './map-words';
import { gridMetres, gridMinZoom } from './metre-grid';
import type { MapViewProps } from './types';
import type { WebEngine } from './web-engine';

/** What makes two base maps the same. */
const keyOf = (basemap: MapViewProps['basemap']): string =>
  basemap && isComplete(basemap) ? JSON.stringify(basemap) : '';

/** The base map to draw: the chosen one until it has failed to answer. */
function useBasemap(chosen: MapViewProps['basemap']) {
  const [silent, setSilent] = useState<string>();
  const key = keyOf(chosen);
  const failed = key !== '' && silent === key;
  const fail = useCallback(() => setSilent(key), [key]);
  return { basemap: key === '' || failed ? undefined : chosen, key, failed, fail };
}

/** The map on the web: our own drawing of Boshan on WebGL unless the settings name another, loaded when first opened. */
export function MapView(given: MapViewProps) {
  const settings = useContext(MapSettingsContext);
  const { basemap, key, failed, fail } = useBasemap(given.basemap ?? settings.basemap);
  const bounds = useRef<Bounds>();
  const [near, setNear] = useState(false);
  const props: MapViewProps = {
    ...given,
    basemap,
    onBounds: (now) => {
      bounds.current = now;
      given.onBounds?.(now);
    },
    onZoom: (zoom) => {
      setNear(zoom > gridMinZoom);
      given.onZoom?.(zoom);
    },
  };
  const holder = useRef<HTMLDivElement>(null);
  const engine = useRef<WebEngine>();
  const latest = useRef(props);
  latest.current = props;
  const { night, language, clusters } = props;

  useEffect(() => {
    let gone = false;
    // Clustering and the base map are fixed when a map is made, and seldom change: the map is made anew.
    const start = async () => {
      const { startWebEngine } = await import('./web-engine');
      if (gone || !holder.current) return;
      const started = await startWebEngine(holder.current, () => latest.current, fail);
      if (gone) started.destroy();
      else engine.current = started;
    };
    start().catch((error: unknown) => {
      if (gone) return;
      if (error instanceof Error && error.name === 'BasemapUnavailable') fail();
      else latest.current.onFailure?.();
    });
    return () => {
      gone = true;
      engine.current?.destroy();
      engine.current = undefined;
    };
  }, [clusters, key, failed, fail]);

  useEffect(() => engine.current?.update(latest.current));

  return (
    <MapFrame
      language={language}
      night={night === true}
      reviewNumber={props.reviewNumber ?? settings.reviewNumber}
      drawn={basemap === undefined}
      source={attributionOf(basemap, language)}
      gridMetres={near && basemap === undefined ? gridMetres : undefined}
      notice={failed ? mapWords(language).baseFailed : undefined}
    >
      <div ref={holder} className="map-canvas" role="region" aria-label={props.label} />
      <MapList markers={props.markers} boundsNow={() => bounds.current} language={language} onSelect={props.onSelect} />
    </MapFrame>
  );
}
