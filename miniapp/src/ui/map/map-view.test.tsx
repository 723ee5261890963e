import { act, render, screen } from '@testing-library/react';
import { MapSettingsContext } from './map-settings';
import { MapView } from './map-view';
import type { MapViewProps } from './types';
import { startWebEngine } from './web-engine';

jest.mock('./web-engine', () => ({ startWebEngine: jest.fn() }));

const start = jest.mocked(startWebEngine);
const engine = { update: jest.fn(), destroy: jest.fn() };
const props: MapViewProps = {
  camera: { centre: { lon: 117.86, lat: 36.48 }, zoom: 12 },
  markers: [],
  language: 'zh-Hans',
  label: '地点地图',
};
const tianditu = { kind: 'tianditu', key: 'k' } as const;
const given = (): MapViewProps | undefined => start.mock.calls.at(-1)?.[1]();
const settle = () => act(async () => void (await new Promise((done) => setTimeout(done, 0))));

beforeEach(() => {
  jest.clearAllMocks();
  start.mockResolvedValue(engine);
});

describe('the map on the web', () => {
  it('has a name, draws our own map and says that it is a drawing', async () => {
    render(<MapView {...props} />);
    await settle();
    expect(screen.getByRole('region', { name: '地点地图' })).toBeTruthy();
    expect(screen.getByText('示意地图，不作导航依据')).toBeTruthy();
    expect(given()?.basemap).toBeUndefined();
  });

  it('takes base map and review number from the settings of all maps', async () => {
    render(
      <MapSettingsContext.Provider value={{ basemap: tianditu, reviewNumber: 'GS(2026)1号' }}>
        <MapView {...props} />
      </MapSettingsContext.Provider>,
    );
    await settle();
    expect(given()?.basemap).toEqual(tianditu);
    expect(screen.getByText(/天地图.*审图号：GS\(2026\)1号/)).toBeTruthy();
  });

  it('draws our own map instead of one that does not answer, and says so', async () => {
    render(<MapView {...props} basemap={tianditu} />);
    await settle();
    expect(start).toHaveBeenCalledTimes(1);
    act(() => start.mock.calls[0]?.[2]());
    await settle();
    expect(engine.destroy).toHaveBeenCalledTimes(1);
    expect(start).toHaveBeenCalledTimes(2);
    expect(given()?.basemap).toBeUndefined();
    expect(screen.getByText('在线底图没有应答，已改用自绘示意图')).toBeTruthy();
    expect(screen.getByText('示意地图，不作导航依据')).toBeTruthy();
  });

  it('tells the page when there is no map at all', async () => {
    start.mockRejectedValue(new Error('no WebGL'));
    const onFailure = jest.fn();
    render(<MapView {...props} onFailure={onFailure} />);
    await settle();
    expect(onFailure).toHaveBeenCalledTimes(1);
  });

  it('is not made anew for another language, the night or other markers', async () => {
    const { rerender } = render(<MapView {...props} />);
    await settle();
    rerender(<MapView {...props} language="en" night markers={[]} />);
    await settle();
    expect(start).toHaveBeenCalledTimes(1);
    expect(engine.update).toHaveBeenLastCalledWith(expect.objectContaining({ language: 'en', night: true }));
  });
});
