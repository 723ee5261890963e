import { useEffect, useRef } from 'react';
import { MapFrame } from './map-frame';
import type { MapViewProps } from './types';
import type { WebEngine } from './web-engine';

/** The map on the web: our own drawing of Boshan on WebGL, loaded when a map is first opened. */
export function MapView(props: MapViewProps) {
  const holder = useRef<HTMLDivElement>(null);
  const engine = useRef<WebEngine>();
  const latest = useRef(props);
  latest.current = props;
  const { night, language, clusters } = props;

  useEffect(() => {
    let gone = false;
    // Night, language and clustering change the whole style, and seldom: the map is made anew.
    import('./web-engine')
      .then(({ startWebEngine }) => {
        if (gone || !holder.current) return;
        engine.current = startWebEngine(holder.current, latest.current);
      })
      .catch(() => latest.current.onFailure?.());
    return () => {
      gone = true;
      engine.current?.destroy();
      engine.current = undefined;
    };
  }, [night, language, clusters]);

  useEffect(() => engine.current?.update(props));

  return (
    <MapFrame language={language} night={night === true} reviewNumber={props.reviewNumber} drawn>
      <div ref={holder} className="map-canvas" role="region" aria-label={props.label} />
    </MapFrame>
  );
}
