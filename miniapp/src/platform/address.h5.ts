import type { Params } from './navigation';
import { routeNameAt, webPath, type RouteName } from './routes';

/**
 * Writes a page's state into the address without a step in the history, so that a reload and a copied address show the
 * same. Does nothing while another page is in front.
 */
export function keepInAddress(page: RouteName, params: Params): void {
  if (routeNameAt(location.pathname) !== page) return;
  const query = new URLSearchParams(
    Object.entries(params).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  // Commas and colons are allowed in a query and read better as they are.
  const search = query.toString().replace(/%2C/g, ',').replace(/%3A/g, ':');
  const next = webPath(page) + (search === '' ? '' : `?${search}`);
  if (next !== location.pathname + location.search) history.replaceState(history.state, '', next);
}
