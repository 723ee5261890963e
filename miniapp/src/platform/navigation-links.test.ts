import { mapApps, mapAppUrl } from './navigation-links';

// Tiananmen, of which the GCJ-02 pair is known: 116.410244, 39.916404 (see shared/src/geo/geo.test.ts).
const target = { point: { lon: 116.404, lat: 39.915 }, name: '天安门', address: '东城区' };
const name = '%E5%A4%A9%E5%AE%89%E9%97%A8';

describe('addresses of map apps', () => {
  it('lead each app to the same spot in GCJ-02, in its own order of coordinates', () => {
    expect(mapAppUrl('amap', target)).toBe(
      `https://uri.amap.com/navigation?to=116.410244,39.916404,${name}&mode=car&coordinate=gaode&callnative=1&src=boshan-guide`,
    );
    expect(mapAppUrl('tencent', target)).toBe(
      `https://apis.map.qq.com/uri/v1/routeplan?type=drive&to=${name}&tocoord=39.916404,116.410244&coord_type=2&referer=boshan-guide`,
    );
    expect(mapAppUrl('baidu', target)).toBe(
      `https://api.map.baidu.com/marker?location=39.916404,116.410244&title=${name}&content=%E4%B8%9C%E5%9F%8E%E5%8C%BA&output=html&coord_type=gcj02&src=webapp.boshan.guide`,
    );
    expect(mapAppUrl('apple', target)).toBe(`https://maps.apple.com/?daddr=39.916404,116.410244&dirflg=d&q=${name}`);
  });

  it('keep names with commas, bars and ampersands from being read as fields', () => {
    const odd = { ...target, name: 'A,B|C & D；E' };
    for (const app of mapApps) {
      const url = new URL(mapAppUrl(app, odd));
      expect(decodeURIComponent(url.search)).toContain('A B C   D E');
      expect(url.search).not.toContain('%7C');
    }
    expect(new URL(mapAppUrl('amap', odd)).searchParams.get('to')?.split(',')).toHaveLength(3);
  });

  it('name the place where it has no address', () => {
    const { point } = target;
    expect(new URL(mapAppUrl('baidu', { point, name: '窑' })).searchParams.get('content')).toBe('窑');
  });
});
