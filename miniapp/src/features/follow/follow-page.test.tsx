import type { TourRoute } from '@boshan/shared/contract/tour-route';
import { encodePolyline } from '@boshan/shared/geo/polyline';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { provideFixture, scenicSpot } from '../../testing/content';
import { calls, openedAt } from '../../testing/taro';
import { FollowPage } from './follow-page';

const drawn: { readonly userPosition?: unknown; readonly lines?: readonly unknown[] }[] = [];
jest.mock('../../ui/map/map-view', () => ({
  MapView: (props: { readonly userPosition?: unknown }) => {
    drawn.push(props);
    return <div data-testid="map" />;
  },
}));

const LON = 117.86;
const north = (metres: number): number => 36.47 + metres / 111_195;
const spot = (id: string, metres: number, accuracyMetres = 30) =>
  scenicSpot(id, { location: { point: { lon: LON, lat: north(metres) }, accuracyMetres } });
const route: TourRoute = {
  id: 'r',
  name: { zh: '老街' },
  themeIds: [],
  verification: { status: 'verified' },
  days: [
    {
      stops: [{ placeId: 'a' }, { placeId: 'b', leg: { mode: 'walk' } }],
      track: { line: encodePolyline([0, 100, 200, 300, 400].map((metres) => ({ lon: LON, lat: north(metres) }))) },
    },
    { stops: [{ placeId: 'a' }, { placeId: 'rough', leg: { mode: 'walk' } }] },
  ],
};

/** A browser that walks where the test says. */
function walker() {
  let told: ((position: unknown) => void) | undefined;
  let failed: ((error: { code: number }) => void) | undefined;
  const geolocation = {
    watchPosition: jest.fn((success: typeof told, error: typeof failed) => {
      [told, failed] = [success, error];
      return 7;
    }),
    clearWatch: jest.fn(),
  };
  const shaken = jest.fn();
  Object.assign(navigator, { vibrate: shaken });
  Object.defineProperty(navigator, 'geolocation', { value: geolocation, configurable: true });
  const step = (metres: number, { aside = 0, accuracy = 8 } = {}): void => {
    act(() => {
      jest.advanceTimersByTime(2_000);
      told?.({
        coords: { longitude: LON + aside / 89_400, latitude: north(metres), accuracy, speed: null },
        timestamp: Date.now(),
      });
    });
  };
  return {
    geolocation,
    shaken,
    step,
    walk: (from: number, to: number): void => {
      for (let metres = from; metres <= to; metres += 2.5) step(metres);
    },
    fail: (code: number): void => act(() => failed?.({ code })),
  };
}

const open = (day?: string, more: readonly TourRoute[] = [route]) => {
  provideFixture({ routes: more, places: [spot('a', 0), spot('b', 300), spot('rough', 600, 900)] });
  openedAt('/packages/route/pages/follow/index', { id: 'r', ...(day === undefined ? {} : { day }) });
  return render(<FollowPage />);
};
beforeEach(() => jest.useFakeTimers({ now: Date.parse('2026-11-24T02:00:00Z') }));
afterEach(() => jest.useRealTimers());

describe('follow mode', () => {
  it('asks for nothing before the visitor starts', () => {
    const { geolocation } = walker();
    open('1');
    expect(screen.getByText(/只在这台设备上使用/)).toBeTruthy();
    expect(geolocation.watchPosition).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: '开始' }));
    expect(geolocation.watchPosition).toHaveBeenCalledTimes(1);
    expect(screen.getByText('正在确定您的位置…')).toBeTruthy();
  });

  it('leads a simulated walk from the first stop to the end', () => {
    const { step, walk, geolocation } = walker();
    open('1');
    fireEvent.click(screen.getByRole('button', { name: '开始' }));
    step(0);
    expect(drawn.at(-1)?.userPosition).toMatchObject({ point: { lon: LON } });
    walk(2.5, 150);
    expect(screen.getByText('还有 150 米')).toBeTruthy();
    expect(screen.getByText('剩余 250 米')).toBeTruthy();
    expect(screen.getAllByText('已到')).toHaveLength(1);
    walk(152.5, 330);
    expect(screen.getAllByText('已到')).toHaveLength(2);
    walk(332.5, 400);
    expect(screen.getByText('走完了！')).toBeTruthy();
    expect(screen.getByText(/到了 2 站中的 2 站/)).toBeTruthy();
    expect(geolocation.clearWatch).toHaveBeenCalledWith(7);
  });

  it('warns beside the route and shakes once, then says when one is back', () => {
    const { step, walk, shaken } = walker();
    open('1');
    fireEvent.click(screen.getByRole('button', { name: '开始' }));
    walk(0, 150);
    for (let index = 0; index < 60; index += 1) step(150, { aside: Math.min(150, index * 5) });
    expect(screen.getByText('您可能偏离了路线')).toBeTruthy();
    expect(shaken).toHaveBeenCalledTimes(1);
    for (let index = 0; index < 25; index += 1) step(150 + index * 2.5);
    expect(screen.queryByText('您可能偏离了路线')).toBeNull();
  });

  it('says that the accuracy is poor, and that the signal is gone', () => {
    const { step } = walker();
    open('1');
    fireEvent.click(screen.getByRole('button', { name: '开始' }));
    step(10, { accuracy: 500 });
    expect(screen.getByText('定位不准，误差约 500 米，距离仅供参考')).toBeTruthy();
    act(() => void jest.advanceTimersByTime(32_000));
    expect(screen.getByText(/^信号中断/)).toBeTruthy();
  });

  it('says how to allow a refused position, and asks anew on retry', () => {
    const { fail, geolocation } = walker();
    open('1');
    fireEvent.click(screen.getByRole('button', { name: '开始' }));
    fail(1);
    expect(screen.getByText('没有得到定位许可')).toBeTruthy();
    expect(geolocation.clearWatch).toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(geolocation.watchPosition).toHaveBeenCalledTimes(2);
    fail(2);
    expect(screen.getByText('定位不到您')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(geolocation.watchPosition).toHaveBeenCalledTimes(3);
  });

  it('says why a day cannot be followed, and offers the map of the route', () => {
    walker();
    open('2');
    expect(screen.getByText('这一天还不能跟走')).toBeTruthy();
    expect(screen.getByText(/只准到约 900 米/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '开始' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '看线路地图' }));
    expect(calls.at(-1)).toMatchObject({
      name: 'redirectTo',
      args: [{ url: expect.stringContaining('look=map') as string }],
    });
  });

  it('takes the first day where the address names none that exists, and says so where there is no such route', () => {
    walker();
    const { unmount } = open('9');
    expect(screen.getByRole('button', { name: '开始' })).toBeTruthy();
    unmount();
    open('1', []);
    expect(screen.getByText('没有找到这项内容')).toBeTruthy();
  });
});
