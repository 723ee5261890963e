import type { BusLine } from '@boshan/shared/contract/bus-line';
import { act, render, screen } from '@testing-library/react';
import { provideFixture, scenicSpot } from '../../testing/content';
import { openedAt } from '../../testing/taro';
import { BusLinePage } from './bus-line-page';

const drawn: unknown[] = [];
jest.mock('../../ui/map/map-view', () => ({
  MapView: (props: unknown) => {
    drawn.push(props);
    return <div data-testid="map" />;
  },
}));

const point = { lon: 117.86, lat: 36.47 };
const weekend: Omit<BusLine['departures'][number], 'time'> = {
  direction: 'outbound',
  days: ['sa', 'su'],
  publicHolidays: true,
};
const line: BusLine = {
  id: 'l',
  name: { zh: '专线' },
  stops: [{ name: { zh: '起点' }, point }, { name: { zh: '岩洞' }, placeId: 'a' }, { name: { zh: '无名' } }],
  departures: [
    { ...weekend, time: '08:00' },
    { ...weekend, time: '10:30' },
  ],
  verification: { status: 'unverified' },
};
const open = (at: string, more: Partial<BusLine> = {}) => {
  jest.useFakeTimers({ now: Date.parse(at) });
  provideFixture({
    busLines: [{ ...line, ...more }],
    places: [scenicSpot('a', { location: { point: { lon: 117.9, lat: 36.4 } } })],
  });
  openedAt('/packages/route/pages/bus-line/index', { id: 'l' });
  return render(<BusLinePage />);
};
afterEach(() => jest.useRealTimers());

describe('the page of a bus line', () => {
  it('marks the next departure on Boshan’s clock, and moves on while the page stands', () => {
    // Saturday 09:00 in Boshan, still Friday night in Berlin.
    open('2026-11-28T01:00:00Z');
    expect(screen.getByText('下一班 10:30')).toBeTruthy();
    expect(screen.getByText('08:00').className).toContain('bus-time-gone');
    act(() => void jest.advanceTimersByTime(2 * 3_600_000));
    expect(screen.getByText('今天的班次已发完 · 下一班 2026年11月29日 周日 08:00')).toBeTruthy();
  });

  it('says on a day without service when it runs again, and that a holiday is one', () => {
    const { unmount } = open('2026-11-23T01:00:00Z');
    expect(screen.getByText('今天没有班次 · 下一班 2026年11月28日 周六 08:00')).toBeTruthy();
    expect(screen.queryByText('今天是法定节假日')).toBeNull();
    unmount();
    open('2026-10-01T01:00:00Z');
    expect(screen.getByText('今天是法定节假日')).toBeTruthy();
    expect(screen.getByText('下一班 10:30')).toBeTruthy();
  });

  it('shows no time at all where the timetable has ended', () => {
    const departures = line.departures.map((departure) => ({ ...departure, validTo: '2023-10-31' }));
    open('2026-11-28T01:00:00Z', { departures });
    expect(screen.getByText('目前没有有效的时刻表')).toBeTruthy();
    expect(screen.getByText(/2023年10月31日/)).toBeTruthy();
    expect(screen.queryByText(/08:00/)).toBeNull();
    expect(screen.queryByText('今天的班次')).toBeNull();
  });

  it('draws the stops that have a position, at their sight where they have none of their own', () => {
    open('2026-11-28T01:00:00Z');
    expect(drawn.at(-1)).toMatchObject({
      markers: [
        { badge: '1', point },
        { badge: '2', point: { lon: 117.9, lat: 36.4 } },
      ],
    });
    expect(screen.getByText(/有 1 站的位置还没有核实/)).toBeTruthy();
    expect(screen.getByText(/以站牌为准/)).toBeTruthy();
  });
});
