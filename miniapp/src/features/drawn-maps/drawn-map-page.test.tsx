import type { DrawnMap } from '@boshan/shared/contract/drawn-map';
import type { Fix } from '@boshan/shared/guide/fix';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { PositionListener } from '../../platform/position-watch';
import { provideFixture, scenicSpot, type Fixture } from '../../testing/content';
import { calls, openedAt } from '../../testing/taro';
import { DrawnMapPage } from './drawn-map-page';

const maps = jest.fn();
jest.mock('../../ui/map/map-view', () => ({
  MapView: (props: object) => {
    maps(props);
    return <div data-testid="map" />;
  },
}));
let listener: PositionListener | undefined;
jest.mock('../../platform/position-watch', () => ({
  watchPosition: (given: PositionListener) => {
    listener = given;
    return () => {
      listener = undefined;
    };
  },
}));

// A sheet 0.01° wide and high, its upper left corner at 117.85, 36.47.
const corner = (x: number, y: number) => ({ x, y, point: { lon: 117.85 + x * 0.01, lat: 36.47 - y * 0.01 } });
const drawing = (id: string, more: Partial<DrawnMap> = {}): DrawnMap => ({
  id,
  name: { zh: `手绘${id}` },
  image: {
    url: `/uploads/${id}.png`,
    alt: { zh: '一张图' },
    credit: '本项目',
    licence: 'CC BY 4.0',
    width: 2,
    height: 3,
  },
  fit: 'affine',
  controlPoints: [corner(0.1, 0.1), corner(0.9, 0.1), corner(0.9, 0.9), corner(0.1, 0.9)],
  verification: { status: 'unverified' },
  ...more,
});
const at = (lon: number, lat: number, accuracyMetres?: number) => ({
  location: { point: { lon, lat }, accuracyMetres },
});

const open = (fixture: Fixture, id: string | null = 'a') => {
  calls.length = 0;
  maps.mockClear();
  listener = undefined;
  provideFixture({ places: [], ...fixture });
  openedAt('/packages/guide/pages/drawn-map/index', id === null ? {} : { id });
  return render(<DrawnMapPage />);
};
const standAt = (lon: number, lat: number, accuracyMetres: number) => {
  fireEvent.click(screen.getByText('我在图上哪里'));
  act(() => listener?.onFix({ t: 0, lon, lat, accuracyMetres } as Fix));
};
const leftOf = (element: Element): number => parseFloat((element.parentElement as HTMLElement).style.left);

describe('a drawn map', () => {
  it('shows its places as numbers on the drawing, and under them their names', () => {
    open({
      drawnMaps: [drawing('a', { sketch: true, placeIds: ['p', 'q', 'far'] })],
      places: [
        scenicSpot('p', at(117.852, 36.462, 20)),
        scenicSpot('q', at(117.857, 36.465, 900)),
        scenicSpot('far', at(117.9, 36.4)),
      ],
    });
    expect(leftOf(screen.getByRole('link', { name: '1，景点p' }))).toBeCloseTo(20, 0);
    expect(screen.queryByRole('link', { name: '3，景点far' })).toBeNull();
    expect(screen.getByText('不在图上')).toBeTruthy();
    expect(screen.getByText(/位置只知大概（±900 米）/)).toBeTruthy();
    expect(screen.getByText('示意图')).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: '2，景点q' }));
    expect(calls.at(-1)?.args[0]).toEqual({ url: expect.stringContaining('id=q') });
  });

  it('keeps marks apart that stand on one rough position', () => {
    const places = ['p', 'q', 'r'].map((id) => scenicSpot(id, at(117.855, 36.465, 900)));
    open({ drawnMaps: [drawing('a', { placeIds: ['p', 'q', 'r'] })], places });
    const spots = screen.getAllByRole('link', { name: /^\d，/ }).map((mark) => {
      const { left, top } = (mark.parentElement as HTMLElement).style;
      return [parseFloat(left), parseFloat(top)] as const;
    });
    for (const [i, a] of spots.entries())
      for (const b of spots.slice(i + 1)) expect(Math.hypot(a[0] - b[0], (a[1] - b[1]) * 1.5)).toBeGreaterThan(9);
  });

  it('shows the visitor where they stand, with the doubt, and stops on request', () => {
    open({ drawnMaps: [drawing('a')] });
    expect(listener).toBeUndefined();
    standAt(117.8575, 36.4625, 20);
    const dot = screen.getByRole('img', { name: '您在这里，误差约 20 米' });
    expect(leftOf(dot)).toBeCloseTo(75, 1);
    expect(document.querySelector('.drawn-ring')).not.toBeNull();
    fireEvent.click(screen.getByText('不再显示我的位置'));
    expect(listener).toBeUndefined();
    expect(screen.queryByRole('img', { name: /您在这里/ })).toBeNull();
  });

  it('says how far off and where somebody is who is not on it', () => {
    open({ drawnMaps: [drawing('a')] });
    standAt(117.88, 36.48, 30);
    expect(screen.getByText(/您在图外：在它的东北面，离图边约 2.1 公里。/)).toBeTruthy();
    expect(screen.queryByRole('img', { name: /您在这里/ })).toBeNull();
  });

  it('says that a rough fix is rough, and why there is none', () => {
    open({ drawnMaps: [drawing('a')] });
    standAt(117.855, 36.465, 500);
    expect(screen.getByText(/定位误差约 500 米，蓝点只说明大概/)).toBeTruthy();
    act(() => listener?.onProblem('denied'));
    expect(screen.getByText(/请在手机设置里允许定位/)).toBeTruthy();
    expect(screen.getByText('我在图上哪里')).toBeTruthy();
  });

  it('lies over the map by its corners, as strong as is wanted', () => {
    open({ drawnMaps: [drawing('a')] });
    fireEvent.click(screen.getByText('叠在地图上'));
    const overlay = () =>
      (maps.mock.lastCall as [{ overlays: { opacity: number; corners: { lon: number }[] }[] }])[0].overlays[0];
    expect(overlay()?.opacity).toBe(0.8);
    expect(overlay()?.corners.map(({ lon }) => Number(lon.toFixed(4)))).toEqual([117.85, 117.86, 117.86, 117.85]);
    fireEvent.change(screen.getByRole('slider', { name: '手绘图的浓淡' }), { target: { value: '35' } });
    expect(overlay()?.opacity).toBe(0.35);
  });

  it('is shown by itself where the map cannot carry it', () => {
    open({ drawnMaps: [drawing('a')] });
    fireEvent.click(screen.getByText('叠在地图上'));
    act(() => (maps.mock.lastCall as [{ onOverlayUnsupported: () => void }])[0].onOverlayUnsupported());
    expect(screen.queryByTestId('map')).toBeNull();
    expect(screen.getByText(/这台设备的地图叠不上图/)).toBeTruthy();
    expect(screen.getByAltText('一张图')).toBeTruthy();
  });

  it('is shown without a dot where its points fit nothing', () => {
    open({ drawnMaps: [drawing('a', { controlPoints: [corner(0.1, 0.1), corner(0.5, 0.5), corner(0.9, 0.9)] })] });
    expect(screen.getByText(/还没有和地面对上/)).toBeTruthy();
    expect(screen.queryByText('我在图上哪里')).toBeNull();
    expect(screen.queryByText('叠在地图上')).toBeNull();
  });

  it('says when the picture does not come, and tries again', () => {
    const { container } = open({ drawnMaps: [drawing('a')] });
    fireEvent.error(container.querySelector('img[src*="a.png"]') as Element);
    expect(screen.getByText('手绘图没能打开')).toBeTruthy();
    fireEvent.click(screen.getByText('再试一次'));
    expect(container.querySelector('img[src*="a.png"]')).not.toBeNull();
  });

  it('moves by keys once it is enlarged', () => {
    const { container } = open({ drawnMaps: [drawing('a')] });
    const paper = container.querySelector<HTMLElement>('.drawn-paper')!;
    fireEvent.click(screen.getByRole('button', { name: '放大' }));
    expect(paper.style.transform).toContain('scale(1.5)');
    fireEvent.keyDown(screen.getByRole('region', { name: /方向键/ }), { key: '0' });
    expect(paper.style.transform).toContain('scale(1)');
  });
});

describe('the drawn maps', () => {
  it('are listed where the address names none, and say when there are none', () => {
    const { unmount } = open({ drawnMaps: [drawing('b', { order: 2 }), drawing('a', { order: 1 })] }, null);
    expect(screen.getAllByText(/^手绘[ab]$/).map(({ textContent }) => textContent)).toEqual(['手绘a', '手绘b']);
    unmount();
    open({ drawnMaps: [] }, null);
    expect(screen.getByText('还没有手绘图')).toBeTruthy();
  });

  it('own up to one that is not there', () => {
    open({ drawnMaps: [drawing('a')] }, 'gone');
    expect(screen.queryByText('手绘a')).toBeNull();
    expect(screen.getAllByRole('button').length).toBeGreaterThan(0);
  });
});
