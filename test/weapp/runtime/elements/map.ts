import { insideChina } from '../api/location';
import { NativeElement } from './native-element';

type Dict = Record<string, unknown>;
export type MapProblem = (message: string) => void;

/** Stand-in for the native map: checks what it is given, draws dots, and reports taps on markers as the map does. */
class MapElement extends NativeElement {
  static observedAttributes = ['markers', 'polyline', 'longitude', 'latitude', 'scale', 'include-points'];
  static problem: MapProblem = () => undefined;
  private drawing = 0;

  attributeChangedCallback(): void {
    window.clearTimeout(this.drawing);
    this.drawing = window.setTimeout(() => this.draw(), 0);
  }

  private draw(): void {
    this.checkCentre();
    const markers = listOf(this.prop('markers'));
    const ids = new Set<unknown>();
    for (const marker of markers) this.checkMarker(marker, ids);
    for (const line of listOf(this.prop('polyline'))) this.checkLine(line);
    this.shadow.replaceChildren(document.createElement('slot'), ...markers.map((marker) => this.toDot(marker)));
    this.send('updated');
  }

  private checkCentre(): void {
    const [latitude, longitude] = [Number(this.prop('latitude')), Number(this.prop('longitude'))];
    if (!insideChina(latitude, longitude))
      MapElement.problem(`map: centre ${latitude}, ${longitude} is not in GCJ-02's range`);
    const scale = this.prop('scale');
    if (scale !== null && scale !== undefined && !(Number(scale) >= 3 && Number(scale) <= 20)) {
      MapElement.problem(`map: scale ${String(scale)} is not between 3 and 20`);
    }
  }

  private checkMarker(marker: Dict, ids: Set<unknown>): void {
    const { id, latitude, longitude, joinCluster, iconPath } = marker;
    if (typeof id !== 'number' || !Number.isInteger(id))
      MapElement.problem(`map: marker id ${JSON.stringify(id)} is not a whole number`);
    if (ids.has(id)) MapElement.problem(`map: marker id ${String(id)} is there twice`);
    ids.add(id);
    if (typeof latitude !== 'number' || typeof longitude !== 'number' || !insideChina(latitude, longitude)) {
      MapElement.problem(
        `map: marker ${String(id)} at ${String(latitude)}, ${String(longitude)} is not in GCJ-02's range`,
      );
    }
    if (joinCluster !== undefined && typeof joinCluster !== 'boolean')
      MapElement.problem(`map: joinCluster of marker ${String(id)} is no boolean`);
    if (iconPath !== undefined && typeof iconPath !== 'string')
      MapElement.problem(`map: iconPath of marker ${String(id)} is no text`);
  }

  private checkLine(line: Dict): void {
    const points = listOf(line['points']);
    if (points.length < 2) MapElement.problem('map: a polyline needs at least two points');
    for (const { latitude, longitude } of points) {
      if (!insideChina(Number(latitude), Number(longitude))) {
        MapElement.problem(`map: polyline point ${String(latitude)}, ${String(longitude)} is not in GCJ-02's range`);
      }
    }
  }

  private toDot(marker: Dict): HTMLElement {
    const dot = document.createElement('button');
    const zoom = Number(this.prop('scale') ?? 16);
    const pixelsPerDegree = (256 * 2 ** zoom) / 360;
    const x = (Number(marker['longitude']) - Number(this.prop('longitude'))) * pixelsPerDegree;
    const y = (Number(this.prop('latitude')) - Number(marker['latitude'])) * pixelsPerDegree * 1.24;
    dot.dataset['markerId'] = String(marker['id']);
    dot.className = 'harness-marker';
    dot.setAttribute(
      'style',
      `position:absolute;left:calc(50% + ${x}px);top:calc(50% + ${y}px);width:12px;height:12px;margin:-6px;padding:0;border:2px solid #fff;border-radius:50%;background:#b5482e`,
    );
    dot.addEventListener('click', () => this.send('markertap', { markerId: marker['id'] }));
    return dot;
  }
}

const listOf = (value: unknown): Dict[] => (Array.isArray(value) ? (value as Dict[]) : []);

/** Registers `map`. */
export function defineMap(problem: MapProblem): void {
  MapElement.problem = problem;
  customElements.define('wx-map', MapElement);
}
