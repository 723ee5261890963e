import { toGcj02, type Wgs84 } from '@boshan/shared/geo/datum';

/** Where somebody wants to be led. */
export interface NavigationTarget {
  readonly point: Wgs84;
  readonly name: string;
  readonly address?: string | undefined;
}

export const mapApps = ['amap', 'tencent', 'baidu', 'apple'] as const;
export type MapApp = (typeof mapApps)[number];

/** What the map services see as the caller. */
const CALLER = 'boshan-guide';

/** Six decimals are a hand's breadth; more is noise that some services refuse. */
const degrees = (value: number): string => value.toFixed(6);

/** A name between commas and bars, which part the fields of these addresses. */
const plain = (name: string): string => encodeURIComponent(name.replace(/[,，|;；:：&]+/g, ' ').trim());

interface Parts {
  readonly lon: string;
  readonly lat: string;
  readonly name: string;
  readonly address: string;
}

const addresses: Readonly<Record<MapApp, (parts: Parts) => string>> = {
  /**
   * Route from here by car; `coordinate=gaode` is GCJ-02, longitude first.
   * https://lbs.amap.com/api/uri-api/guide/travel/route
   */
  amap: ({ lon, lat, name }) =>
    `https://uri.amap.com/navigation?to=${lon},${lat},${name}&mode=car&coordinate=gaode&callnative=1&src=${CALLER}`,
  /**
   * Route by car, from here where no start is given; `coord_type` 2 is Tencent's own, GCJ-02, latitude first.
   * https://lbs.qq.com/webApi/uriV1/uriGuide/uriWebRoute
   */
  tencent: ({ lon, lat, name }) =>
    `https://apis.map.qq.com/uri/v1/routeplan?type=drive&to=${name}&tocoord=${lat},${lon}&coord_type=2&referer=${CALLER}`,
  /**
   * The place with its "go there": a route would need a start. Baidu's own datum is BD-09; `coord_type=gcj02` has it
   * convert. Latitude first. https://lbsyun.baidu.com/docs/webapi?title=mapadjustment/uri/web
   */
  baidu: ({ lon, lat, name, address }) =>
    `https://api.map.baidu.com/marker?location=${lat},${lon}&title=${name}&content=${address || name}&output=html&coord_type=gcj02&src=webapp.boshan.guide`,
  /**
   * Route by car from here, latitude first. In China Apple draws AutoNavi's map, so it wants GCJ-02.
   * https://developer.apple.com/library/archive/featuredarticles/iPhoneURLScheme_Reference/MapLinks/MapLinks.html
   */
  apple: ({ lon, lat, name }) => `https://maps.apple.com/?daddr=${lat},${lon}&dirflg=d&q=${name}`,
};

/** Address that opens a map app with the way to a place. Takes WGS-84 and converts it as the app wants it. */
export function mapAppUrl(app: MapApp, { point, name, address = '' }: NavigationTarget): string {
  const { lon, lat } = toGcj02(point);
  return addresses[app]({ lon: degrees(lon), lat: degrees(lat), name: plain(name), address: plain(address) });
}
