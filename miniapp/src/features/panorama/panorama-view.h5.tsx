import { useEffect, useRef } from 'react';
import type { Sphere } from './sphere-engine';
import type { PanoramaViewProps } from './view-props';

/** The view on the web: a sphere to turn, its code loaded when a panorama is first opened. */
export function PanoramaView(props: PanoramaViewProps) {
  const holder = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const words = props.spots.map(({ label }) => label).join('\n');

  useEffect(() => {
    let sphere: Sphere | undefined;
    let gone = false;
    import('./sphere-engine')
      .then(({ startSphere }) => {
        if (gone || !holder.current) return;
        const { current } = latest;
        sphere = startSphere(holder.current, { ...current, onSpot: (spot) => latest.current.onSpot(spot) });
      })
      .catch(() => latest.current.onFailure());
    return () => {
      gone = true;
      sphere?.destroy();
    };
  }, [props.picture, words]);

  return <div ref={holder} className="panorama-sphere" role="region" aria-label={props.label} />;
}
