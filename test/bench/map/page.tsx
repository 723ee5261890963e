import { createRoot, type Root } from 'react-dom/client';
import { MapView } from '../../../miniapp/src/ui/map/map-view';
import type { MapViewProps } from '../../../miniapp/src/ui/map/types';

/** What the bench calls in the page. */
export interface MapBenchPage {
  showView(props: MapViewProps): void;
}

let root: Root | undefined;

const holder = (): HTMLElement => {
  const element = document.getElementById('stage');
  if (!element) throw new Error('the page has no #stage');
  return element;
};

const showView = (props: MapViewProps): void => {
  root ??= createRoot(holder());
  root.render(<MapView {...props} />);
};

(globalThis as unknown as { mapBench: MapBenchPage }).mapBench = { showView };
