import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { go } from '../../platform/navigation';
import { provideFixture, scenicSpot } from '../../testing/content';
import { calls, openedAt } from '../../testing/taro';
import type { MapViewProps } from '../../ui/map/types';
import { ExplorePage } from './explore-page';

jest.mock('../../ui/map/map-view', () => ({
  MapView: ({ camera, markers, onSelect, onCameraChange }: MapViewProps) => (
    <div data-testid="map" data-lon={camera.centre.lon.toFixed(3)}>
      {markers.map(({ id, label, selected }) => (
        <button key={id} aria-pressed={selected === true} onClick={() => onSelect?.(id)}>
          {`pin ${label}`}
        </button>
      ))}
      <button onClick={() => onCameraChange?.({ centre: { lon: 118, lat: 36.4 }, zoom: 12 }, moved)}>move</button>
    </div>
  ),
}));
const moved = { west: 117.95, south: 36.35, east: 118.05, north: 36.45 };

const point = { lon: 117.86, lat: 36.49 };
const fixture = {
  places: [
    scenicSpot('cave', {
      typeId: 'cave',
      tickets: { free: true, prices: [] },
      location: { point, accuracyMetres: 900 },
    }),
    scenicSpot('hill', { typeId: 'hill', verification: { status: 'unverified' }, hours: { rule: '24/7' } }),
    { ...scenicSpot('inn'), kind: 'lodging' as const },
  ],
  placeTypes: [{ id: 'cave', name: { zh: '溶洞' }, placeKind: 'scenic' as const }],
  towns: [],
  grades: [],
  themes: [],
  seasons: [],
  settings: [],
};
const pins = () => screen.queryAllByText(/^pin /).map(({ textContent }) => textContent);
const cards = () => screen.getAllByRole('link', { name: /^景点/ });
const names = () => cards().map((card) => card.textContent?.match(/景点[a-z]+/)?.[0]);

// jsdom lays nothing out, so it has nothing to scroll.
beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
});
beforeEach(() => {
  provideFixture(fixture);
  openedAt('/pages/explore/index');
  calls.length = 0;
});

describe('the explore page', () => {
  it('lists all places, and those of a kind', () => {
    render(<ExplorePage />);
    expect(names()).toHaveLength(3);
    fireEvent.click(screen.getByRole('tab', { name: '住宿' }));
    expect(names()).toEqual(['景点inn']);
    expect(screen.getByText('共 1 处')).toBeTruthy();
    fireEvent.click(screen.getByRole('tab', { name: '住宿' }));
    expect(names()).toHaveLength(3);
  });

  it('opens as its address says', () => {
    openedAt('/pages/explore/index', { layer: 'scenic', type: 'cave' });
    render(<ExplorePage />);
    expect(names()).toEqual(['景点cave']);
    fireEvent.click(screen.getByRole('button', { name: '去掉条件：溶洞' }));
    expect(names()).toEqual(['景点cave', '景点hill']);
  });

  it('takes what a link of the home page asks for', () => {
    go('explore', { kind: 'lodging' });
    render(<ExplorePage />);
    expect(names()).toEqual(['景点inn']);
  });

  it('filters in the sheet, and says what to do where nothing is left', () => {
    openedAt('/pages/explore/index', { kind: 'lodging' });
    render(<ExplorePage />);
    fireEvent.click(screen.getByRole('button', { name: '筛选' }));
    const sheet = screen.getByRole('dialog');
    fireEvent.click(within(sheet).getByRole('checkbox', { name: '现在开放' }));
    fireEvent.click(within(sheet).getByText('查看 0 处'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('没有符合条件的地点')).toBeTruthy();
    expect(screen.getByText('另有 1 处没有开放时间资料，未列入')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '去掉“现在开放” · 1 处' }));
    expect(names()).toEqual(['景点inn']);
  });

  it('opens on any day of the calendar', () => {
    render(<ExplorePage />);
    fireEvent.click(screen.getByRole('button', { name: '筛选' }));
    const sheet = screen.getByRole('dialog');
    fireEvent.click(within(sheet).getByRole('checkbox', { name: '选日期' }));
    fireEvent.click(within(sheet).getByRole('button', { name: '下个月' }));
    fireEvent.click(within(sheet).getAllByRole('radio')[14]!);
    fireEvent.click(within(sheet).getByText('查看 1 处'));
    expect(names()).toEqual(['景点hill']);
    expect(screen.getByText('1 处的时间、价格或等级待核实：照样列出，并标“待核实”')).toBeTruthy();
    expect(screen.getByRole('button', { name: /^去掉条件：\d+年\d+月15日 开放$/ })).toBeTruthy();
  });

  it('shows several kinds at once, chosen in the legend', () => {
    openedAt('/pages/explore/index', { view: 'map' });
    render(<ExplorePage />);
    fireEvent.click(screen.getByRole('button', { name: '图层' }));
    const sheet = screen.getByRole('dialog');
    fireEvent.click(within(sheet).getByRole('checkbox', { name: /^住宿/ }));
    expect(pins()).toEqual([]);
    fireEvent.click(within(sheet).getByRole('checkbox', { name: /^景区/ }));
    expect(pins()).toEqual(['pin 景点cave (约)']);
    expect(within(sheet).getByRole('checkbox', { name: /^住宿/ }).getAttribute('aria-checked')).toBe('true');
    expect(within(sheet).getByText('夜间经济')).toBeTruthy();
  });

  it('marks unverified hours instead of calling a place open', () => {
    openedAt('/pages/explore/index', { type: 'hill' });
    render(<ExplorePage />);
    const card = within(screen.getByRole('link', { name: /景点hill/ }));
    expect(card.getByText('待核实')).toBeTruthy();
    expect(card.queryByText(/营业中/)).toBeNull();
  });

  it('shows the same places on the map, counts those without a position, and loads no map for the list', () => {
    render(<ExplorePage />);
    expect(screen.queryByTestId('map')).toBeNull();
    fireEvent.click(screen.getByRole('tab', { name: '地图' }));
    fireEvent.click(screen.getByText('另有 2 处没有位置，见列表'));
    expect(screen.getByRole('region', { name: '列表' }).className).toContain('bottom-sheet-full');
    fireEvent.click(screen.getByRole('button', { name: '看地图' }));
    fireEvent.click(screen.getByText('pin 景点cave (约)'));
    expect(screen.getByText('约 ±900 米')).toBeTruthy();
    const [card] = screen.getAllByRole('link', { name: /景点cave/ });
    fireEvent.click(card!);
    expect(JSON.stringify(calls.filter(({ name }) => name === 'navigateTo'))).toContain('id=cave');
  });

  it('keeps the pin and its card in step, and closes both', () => {
    openedAt('/pages/explore/index', { view: 'map', at: 'cave' });
    render(<ExplorePage />);
    expect(screen.getByText('pin 景点cave (约)').getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText('约 ±900 米')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '返回列表' }));
    expect(screen.getByText('pin 景点cave (约)').getAttribute('aria-pressed')).toBe('false');
    expect(screen.queryByText('约 ±900 米')).toBeNull();
  });

  it('searches where the map was moved to, and says so in a chip that comes off', () => {
    openedAt('/pages/explore/index', { view: 'map' });
    render(<ExplorePage />);
    expect(screen.queryByText('搜索此区域')).toBeNull();
    fireEvent.click(screen.getByText('move'));
    fireEvent.click(screen.getByText('搜索此区域'));
    expect(screen.queryByText('搜索此区域')).toBeNull();
    expect(screen.getByText('没有符合条件的地点')).toBeTruthy();
    expect(screen.getByTestId('map').dataset['lon']).toBe('118.000');
    fireEvent.click(screen.getByRole('button', { name: '去掉条件：地图范围内' }));
    expect(pins()).toEqual(['pin 景点cave (约)']);
  });

  it('has its state in the address, so that a reload shows the same', () => {
    history.replaceState(null, '', '/explore?kind=old');
    openedAt('/pages/explore/index', { layer: 'scenic', view: 'map' });
    render(<ExplorePage />);
    expect(location.search).toBe('?layer=scenic&view=map');
    fireEvent.click(screen.getByText('pin 景点cave (约)'));
    expect(location.search).toBe('?layer=scenic&view=map&at=cave');
    history.replaceState(null, '', '/');
  });
});

describe('near me', () => {
  const locate = async (answer: (found: PositionCallback, failed: PositionErrorCallback) => void) => {
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition: answer } });
    openedAt('/pages/explore/index', { view: 'map' });
    render(<ExplorePage />);
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '显示我的位置' })));
  };
  const at = (longitude: number, latitude: number, accuracy: number) =>
    locate((found) => found({ coords: { longitude, latitude, accuracy } } as GeolocationPosition));

  it('says why it does not know, and tries again', async () => {
    await locate((_, failed) => failed({ code: 1 } as GeolocationPositionError));
    expect(screen.getByText(/^定位没有授权/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '再试' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '关闭' }));
    expect(screen.queryByText(/^定位没有授权/)).toBeNull();
  });

  it('goes to a reader in Boshan', async () => {
    await at(117.9, 36.45, 15);
    expect(screen.getByTestId('map').dataset['lon']).toBe('117.900');
    expect(screen.queryByText(/定位/)).toBeNull();
  });

  it('stays in Boshan for a reader who is elsewhere, and says how far', async () => {
    await at(116.4, 39.9, 15);
    expect(screen.getByText('您在博山之外约 400 公里，地图先停在博山')).toBeTruthy();
    expect(screen.getByTestId('map').dataset['lon']).toBe('117.860');
  });

  it('says how poor a fix is', async () => {
    await at(117.9, 36.45, 2_400);
    expect(screen.getByText('定位只准到约 2.5 公里，仅供参考')).toBeTruthy();
  });
});
