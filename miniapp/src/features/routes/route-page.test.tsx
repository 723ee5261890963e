import type { Notice } from '@boshan/shared/contract/notice';
import type { TourRoute } from '@boshan/shared/contract/tour-route';
import { fireEvent, render, screen } from '@testing-library/react';
import { provideFixture, scenicSpot, type Fixture } from '../../testing/content';
import { calls, openedAt } from '../../testing/taro';
import { RoutePage } from './route-page';

const drawn: unknown[] = [];
jest.mock('../../ui/map/map-view', () => ({
  MapView: (props: unknown) => {
    drawn.push(props);
    return <div data-testid="map" />;
  },
}));

const point = { lon: 117.86, lat: 36.47 };
const route: TourRoute = {
  id: 'r',
  name: { zh: '两站半日' },
  themeIds: ['t'],
  verification: { status: 'unverified' },
  days: [
    {
      stops: [
        { placeId: 'a', stayMinutes: 60 },
        { placeId: 'gone', stayMinutes: 30, leg: { mode: 'walk', minutes: 10, distanceMetres: 700 } },
        { placeId: 'b', stayMinutes: 720, leg: { mode: 'drive' } },
      ],
    },
  ],
};
const content: Fixture = {
  routes: [route],
  places: [scenicSpot('a', { location: { point } }), scenicSpot('b')],
  themes: [{ id: 't', name: { zh: '主题' }, verification: { status: 'verified' } }],
};
const open = (fixture: Fixture = content, id = 'r') => {
  provideFixture(fixture);
  openedAt('/packages/route/pages/route/index', { id });
  return render(<RoutePage />);
};

describe('the page of a route', () => {
  it('marks a draft as such, and a verified route not', () => {
    const { unmount } = open();
    expect(screen.getByText('编辑草稿 · 待核实')).toBeTruthy();
    unmount();
    open({ ...content, routes: [{ ...route, verification: { status: 'verified' } }] });
    expect(screen.queryByText('编辑草稿 · 待核实')).toBeNull();
  });

  it('keeps the number of a stop that is not published, and does not lead there', () => {
    open();
    expect(screen.getByText('这一站暂未上线')).toBeTruthy();
    expect(screen.getByText('2')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /这一站暂未上线/ })).toBeNull();
    fireEvent.click(screen.getByRole('link', { name: /景点b/ }));
    expect(calls.at(-1)).toMatchObject({
      name: 'navigateTo',
      args: [{ url: expect.stringContaining('id=b') as string }],
    });
  });

  it('owns up to what the sums leave out, and calls a night a night', () => {
    open();
    expect(screen.getByText('估算；有 1 段尚无数据，未计入')).toBeTruthy();
    expect(screen.getByText('游玩 1 小时 30 分')).toBeTruthy();
    expect(screen.getByText('在这里过夜')).toBeTruthy();
    expect(screen.getByText('驾车 · 用时待核实')).toBeTruthy();
  });

  it('shows a notice in force for one of its stops', () => {
    const notice: Notice = {
      id: 'n',
      name: { zh: '封山' },
      kind: 'closure',
      severity: 'critical',
      start: '2020-01-01T00:00:00Z',
      placeIds: ['b'],
      verification: { status: 'verified' },
    };
    const elsewhere = { ...notice, id: 'm', name: { zh: '别处' }, placeIds: ['z'] };
    open({ ...content, notices: [notice, elsewhere] });
    expect(screen.getByRole('link', { name: '封山' })).toBeTruthy();
    expect(screen.queryByText('别处')).toBeNull();
  });

  it('makes its map only when asked, with the stops that have a position', () => {
    open();
    expect(screen.queryByTestId('map')).toBeNull();
    fireEvent.click(screen.getByRole('tab', { name: '地图' }));
    expect(screen.getByTestId('map')).toBeTruthy();
    expect(drawn.at(-1)).toMatchObject({ markers: [{ badge: '1', point }], lines: [] });
    expect(screen.getByText(/有 2 站的位置还没有核实/)).toBeTruthy();
  });

  it('says so where there is no such route', () => {
    open(content, 'nowhere');
    expect(screen.getByText('没有找到这项内容')).toBeTruthy();
  });
});
