import { fireEvent, render, screen, within } from '@testing-library/react';
import { go } from '../../platform/navigation';
import { provideFixture, scenicSpot } from '../../testing/content';
import { calls, openedAt } from '../../testing/taro';
import { ExplorePage } from './explore-page';

jest.mock('../../ui/map/map-view', () => ({
  MapView: ({ markers, onSelect }: { markers: { id: string; label: string }[]; onSelect: (id: string) => void }) => (
    <div data-testid="map">
      {markers.map(({ id, label }) => (
        <button key={id} onClick={() => onSelect(id)}>
          {`pin ${label}`}
        </button>
      ))}
    </div>
  ),
}));

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
  });

  it('opens as its address says', () => {
    openedAt('/pages/explore/index', { kind: 'scenic', type: 'cave' });
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
    expect(screen.getByText('另有 2 处位置待核实，见列表')).toBeTruthy();
    fireEvent.click(screen.getByText('pin 景点cave (约)'));
    expect(screen.getByText('位置约 ±900 米')).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: /景点cave/ }));
    expect(JSON.stringify(calls.filter(({ name }) => name === 'navigateTo'))).toContain('id=cave');
  });
});
