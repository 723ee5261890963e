import type { Notice } from '@boshan/shared/contract/notice';
import { fireEvent, render, screen } from '@testing-library/react';
import { provideFixture, scenicSpot, type Fixture } from '../../testing/content';
import { openedAt } from '../../testing/taro';
import { PlacePage } from './place-page';

jest.mock('../../ui/map/map-view', () => ({ MapView: () => <div data-testid="map" /> }));

const point = { lon: 117.86, lat: 36.49 };
const open = (place: ReturnType<typeof scenicSpot>, more: Fixture = {}) => {
  provideFixture({ places: [place], ...more });
  openedAt('/packages/place/pages/place/index', { id: place.id });
  return render(<PlacePage />);
};

describe('the page of a place', () => {
  it('shows both names, the source, and that facts are unverified', async () => {
    const verification = { status: 'unverified', source: '公开网页' } as const;
    open(scenicSpot('a', { verification, tickets: { prices: [{ audience: 'adult', priceCny: 60 }] } }));
    expect(screen.getByRole('heading', { name: '景点a', level: 1 })).toBeTruthy();
    expect(screen.getByText('Spot a')).toBeTruthy();
    expect(screen.getByText('来源：公开网页')).toBeTruthy();
    // What lies below the first screen comes a moment later.
    expect(await screen.findByText('60 元')).toBeTruthy();
    expect(screen.getAllByText('待核实').length).toBeGreaterThan(1);
  });

  it('shows no mark on what is verified', () => {
    open(scenicSpot('a', { verification: { status: 'verified', checkedOn: '2026-11-20' } }));
    expect(screen.queryByText('待核实')).toBeNull();
    expect(screen.getByText('文旅部门于 2026年11月20日 核对')).toBeTruthy();
  });

  it('hands over to navigation only where the position is good enough', async () => {
    const { unmount } = open(scenicSpot('a', { location: { point, accuracyMetres: 150, address: { zh: '山头' } } }));
    await screen.findByText('看小地图');
    expect(screen.getAllByRole('button', { name: '导航' })).toHaveLength(2);
    unmount();
    open(scenicSpot('b', { location: { point, accuracyMetres: 1_200, address: { zh: '山头' } } }));
    expect(await screen.findByText(/请先到“山头”附近/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '导航' })).toBeNull();
    expect(screen.getByText('位置约 ±1.2 公里')).toBeTruthy();
  });

  it('loads its map when it is asked for', async () => {
    open(scenicSpot('a', { location: { point, accuracyMetres: 100 } }));
    const button = await screen.findByText('看小地图');
    expect(screen.queryByTestId('map')).toBeNull();
    fireEvent.click(button);
    expect(screen.getByTestId('map')).toBeTruthy();
  });

  it('puts a notice in force on top, with its alternative', () => {
    const notice: Omit<Notice, 'start'> = {
      id: 'n',
      name: { zh: '洞内检修' },
      kind: 'closure',
      severity: 'critical',
      placeIds: ['a'],
      alternative: { zh: '改去樵岭前' },
      verification: { status: 'verified' },
    };
    open(scenicSpot('a'), {
      notices: [
        { ...notice, start: '2020-01-01T00:00:00Z' },
        { ...notice, id: 'over', name: { zh: '旧公告' }, start: '2020-01-01T00:00:00Z', end: '2020-02-01T00:00:00Z' },
      ],
    });
    expect(screen.getByText('洞内检修')).toBeTruthy();
    expect(screen.getByText('替代方案：改去樵岭前')).toBeTruthy();
    expect(screen.queryByText('旧公告')).toBeNull();
  });

  it('is found by a scanned code', () => {
    provideFixture({ places: [scenicSpot('a')] });
    openedAt('/packages/place/pages/place/index', { scene: encodeURIComponent('p.a') });
    render(<PlacePage />);
    expect(screen.getByRole('heading', { name: '景点a', level: 1 })).toBeTruthy();
  });

  it('is kind about an id that nobody knows', () => {
    provideFixture({ places: [] });
    openedAt('/packages/place/pages/place/index', { id: 'gone' });
    render(<PlacePage />);
    expect(screen.getByText('没有找到这项内容')).toBeTruthy();
  });

  it('saves and forgets', () => {
    open(scenicSpot('saved-one'));
    fireEvent.click(screen.getByRole('button', { name: '收藏' }));
    fireEvent.click(screen.getByRole('button', { name: '已收藏' }));
    expect(screen.getByRole('button', { name: '收藏' })).toBeTruthy();
  });
});
