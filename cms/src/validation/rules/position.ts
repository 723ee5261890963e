import { withinBoshan, withinShandong } from '@boshan/shared/geo/boshan';
import { error, warning, type Document, type Issue, type Rule, type RuleContext } from '../issue';
import { components, numberOf, textOf } from '../walk';

const isPresent = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

function incomplete(path: readonly string[], component: Document): Issue[] {
  const [missing, label] = isPresent(component.longitude) ? ['latitude', '纬度'] : ['longitude', '经度'];
  return [error([...path, missing], `经度和纬度要一起填：请补上${label}，或者把两个都清空。`)];
}

function accuracy(path: readonly string[], component: Document, uid: string): Issue[] {
  const wanted = path.at(-1) === 'location' || (path.length === 0 && uid === 'api::town.town');
  const metres = numberOf(component.accuracyMetres);
  if (!wanted || metres !== undefined) return [];
  return [
    error(
      [...path, 'accuracyMetres'],
      '填了经纬度就要填误差半径（米）：现场测得填 10，地图上点的填 50，只知道村子填 1000。',
    ),
  ];
}

function outside(path: readonly string[], lon: number, lat: number): Issue[] {
  if (withinShandong({ lon: lat, lat: lon })) {
    return [
      error([...path, 'longitude'], `经度和纬度填反了：请把经度改为 ${lat}，纬度改为 ${lon}。`),
      error([...path, 'latitude'], `经度和纬度填反了：请把纬度改为 ${lon}。`),
    ];
  }
  const where = `位置（${lon}, ${lat}）在山东省以外`;
  return [error([...path, 'longitude'], `${where}：请检查经度，博山约为 117.6–118.2；纬度约为 36.3–36.6。`)];
}

function check(path: readonly string[], component: Document, { uid }: RuleContext): Issue[] {
  const [lon, lat] = [numberOf(component.longitude), numberOf(component.latitude)];
  if (lon === undefined && lat === undefined) return [];
  if (lon === undefined || lat === undefined) return incomplete(path, component);
  const issues = accuracy(path, component, uid);
  if (!withinShandong({ lon, lat })) return [...issues, ...outside(path, lon, lat)];
  if (component.outsideDistrict !== true && !withinBoshan({ lon, lat })) {
    const remedy = '请核对经纬度；确实在区外的请打开“在博山区外”。';
    return [...issues, warning([...path, 'longitude'], `位置（${lon}, ${lat}）在博山区以外：${remedy}`)];
  }
  return issues;
}

/** Positions lie in Shandong, are whole, not swapped, and say how accurate they are; outside Boshan is a warning. */
export const position: Rule = (document, context) =>
  [...components(document)].flatMap(([path, component]) => check(path, component, context));

/** The corners of a zone's polygon are points in Shandong. */
export const ring: Rule = (document) =>
  [...components(document)].flatMap(([path, component]) => {
    if (path.at(-1) !== 'zone' || textOf(component.type) === undefined) return [];
    if (component.type === 'radius') {
      const whole = [component.longitude, component.latitude, component.metres].every((v) => numberOf(v) !== undefined);
      return whole ? [] : [error([...path, 'metres'], '圆形范围要填圆心经度、圆心纬度和半径（米）。')];
    }
    const corners: readonly unknown[] = Array.isArray(component.ring) ? component.ring : [];
    const good = corners.filter((corner) => {
      const { lon, lat } = (corner ?? {}) as { lon?: unknown; lat?: unknown };
      return typeof lon === 'number' && typeof lat === 'number' && withinShandong({ lon, lat });
    });
    if (corners.length >= 3 && good.length === corners.length) return [];
    return [error([...path, 'ring'], '多边形要有至少三个顶点，写成 [{"lon":117.85,"lat":36.49}, …]，都在山东省内。')];
  });
