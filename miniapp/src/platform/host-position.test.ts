import { toGcj02 } from '@boshan/shared/geo/datum';
import { distanceMetres } from '@boshan/shared/geo/distance';
import { hostPoint, isRefused } from './host-position';

describe('a position of the host', () => {
  it('is taken as it is from WeChat, and out of GCJ-02 from Alipay', () => {
    const here = { lon: 117.86, lat: 36.49 };
    expect(hostPoint({ longitude: 117.86, latitude: 36.49 }, 'weapp')).toEqual(here);
    const { lon, lat } = toGcj02(here);
    const told = hostPoint({ longitude: String(lon), latitude: String(lat) }, 'alipay');
    expect(distanceMetres(told, here)).toBeLessThan(0.1);
  });

  it('is refused by the reader, or the device cannot', () => {
    expect(isRefused({ errMsg: 'getLocation:fail auth deny' })).toBe(true);
    expect(isRefused({ errMsg: 'startLocationUpdate:fail privacy permission is not authorized' })).toBe(true);
    expect(isRefused({ error: 2001, errorMessage: '用户不允许授权' })).toBe(true);
    expect(isRefused({ errMsg: 'getLocation:fail ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF' })).toBe(false);
    expect(isRefused(undefined)).toBe(false);
  });
});
