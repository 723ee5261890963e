import type { TourRoute } from '@boshan/shared/contract/tour-route';
import { encodePolyline } from '@boshan/shared/geo/polyline';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { provideFixture, scenicSpot, type Fixture } from '../../testing/content';
import { calls, openedAt } from '../../testing/taro';
import { RoutePage } from './route-page';

const drawn: { readonly lines?: readonly { readonly points: readonly unknown[] }[] }[] = [];
jest.mock('../../ui/map/map-view', () => ({
  MapView: (props: object) => {
    drawn.push(props);
    return <div data-testid="map" />;
  },
}));

const a = { lon: 117.86, lat: 36.47 };
const b = { lon: 117.86, lat: 36.479 };
const line = encodePolyline([a, { lon: 117.865, lat: 36.474 }, b]);
const route: TourRoute = {
  id: 'r',
  name: { zh: '古窑半日', en: 'Kilns' },
  themeIds: [],
  verification: { status: 'verified' },
  days: [
    {
      stops: [{ placeId: 'a' }, { placeId: 'b', leg: { mode: 'walk' } }],
      track: { line, elevations: [210, 330, 240] },
    },
    { stops: [{ placeId: 'a' }, { placeId: 'rough', leg: { mode: 'walk' } }] },
  ],
};
const content: Fixture = {
  routes: [route],
  places: [
    scenicSpot('a', { location: { point: a, accuracyMetres: 40, address: { zh: '古窑路' } } }),
    scenicSpot('b', { location: { point: b, accuracyMetres: 150 } }),
    scenicSpot('rough', { location: { point: b, accuracyMetres: 151 } }),
  ],
};
const open = (params: Record<string, string> = {}) => {
  provideFixture(content);
  openedAt('/packages/route/pages/route/index', { id: 'r', ...params });
  return render(<RoutePage />);
};

describe('the way of a day on the page of a route', () => {
  it('has its length, its climb and three times, each an estimate by a named rule', () => {
    open();
    expect(screen.getByText('全程 1.3 公里')).toBeTruthy();
    expect(screen.getByText('实地轨迹')).toBeTruthy();
    expect(screen.getByText('爬升 120 米 · 下降 90 米')).toBeTruthy();
    expect(screen.getByText('约 30 分钟')).toBeTruthy();
    expect(screen.getAllByText(/内史密斯法则/)).toHaveLength(1);
  });

  it('owns up to a length that is only guessed', () => {
    open();
    expect(screen.getByText('按直线推算')).toBeTruthy();
  });

  it('reads out the height at a distance, by finger and by button', async () => {
    open();
    const hill = screen.getByRole('img', { name: /^高度剖面/ });
    expect(screen.getByText('海拔 210–330 米')).toBeTruthy();
    jest.spyOn(hill, 'getBoundingClientRect').mockReturnValue({ left: 0, width: 300 } as DOMRect);
    fireEvent.touchStart(hill, { touches: [{ clientX: 0 }] });
    await waitFor(() => expect(screen.getByText('0 米处 · 海拔 210 米')).toBeTruthy());
    fireEvent.touchMove(hill, { touches: [{ clientX: 300 }] });
    await waitFor(() => expect(screen.getByText('1.3 公里处 · 海拔 240 米')).toBeTruthy());
    fireEvent.click(screen.getByRole('button', { name: '往回看' }));
    expect(screen.queryByText('1.3 公里处 · 海拔 240 米')).toBeNull();
  });

  it('has heights only where the track has them', () => {
    open();
    expect(screen.getAllByRole('img', { name: /^高度剖面/ })).toHaveLength(1);
  });

  it('leads to follow mode, or says why not', () => {
    open();
    fireEvent.click(screen.getByRole('button', { name: '跟着走' }));
    expect(calls.at(-1)).toMatchObject({ args: [{ url: '/packages/route/pages/follow/index?id=r&day=1' }] });
    expect(screen.getAllByRole('button', { name: '跟着走' })).toHaveLength(1);
    expect(screen.getByText(/只准到约 151 米/)).toBeTruthy();
  });

  it('draws the track, and straight lines only where there is none', () => {
    open({ look: 'map' });
    expect(drawn.at(-1)?.lines?.[0]?.points).toHaveLength(3);
    expect(screen.getByText(/实地记录的轨迹/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '第 2 天' }));
    expect(drawn.at(-1)?.lines?.[0]?.points).toHaveLength(2);
    expect(screen.getByText(/不是实际道路/)).toBeTruthy();
  });
});

describe('the way to a stop', () => {
  it('is handed over where the position is good to 150 m, to the app that the reader picks', () => {
    const opened = jest.spyOn(window, 'open').mockReturnValue(null);
    open();
    const buttons = screen.getAllByRole('button', { name: '导航去这一站' });
    // a and b on the first day, a again on the second; not the rough one.
    expect(buttons).toHaveLength(3);
    fireEvent.click(buttons[0]!);
    expect(screen.getByRole('dialog', { name: '用哪个地图去？' })).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: '腾讯地图' }));
    expect(opened.mock.calls[0]?.[0]).toMatch(/^https:\/\/apis\.map\.qq\.com\/uri\/v1\/routeplan\?.*tocoord=36\.47/);
    expect(screen.queryByRole('dialog')).toBeNull();
    opened.mockRestore();
  });
});

describe('taking a route along', () => {
  it('downloads a file by the name in the reader’s language', async () => {
    const names: string[] = [];
    const made: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => made.push(blob) && 'blob:1',
      revokeObjectURL: () => undefined,
    });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    open();
    for (const format of ['GPX', 'KML', 'GeoJSON'])
      fireEvent.click(screen.getByRole('link', { name: new RegExp(`存为 ${format}`) }));
    await waitFor(() => expect(screen.getByText('已下载 古窑半日.geojson')).toBeTruthy());
    expect(names).toEqual(['古窑半日.gpx', '古窑半日.kml', '古窑半日.geojson']);
    expect(made.map(({ type }) => type)).toEqual([
      'application/gpx+xml;charset=utf-8',
      'application/vnd.google-earth.kml+xml;charset=utf-8',
      'application/geo+json;charset=utf-8',
    ]);
    expect(made.every(({ size }) => size > 0)).toBe(true);
    jest.restoreAllMocks();
  });
});
