import type { Panorama } from '@boshan/shared/contract/panorama';
import { fireEvent, render, screen } from '@testing-library/react';
import { provideFixture, scenicSpot } from '../../testing/content';
import { openedAt } from '../../testing/taro';
import { PanoramaPage } from './panorama-page';

const engine = jest.fn();
jest.mock('./sphere-engine', () => ({ startSphere: (...given: unknown[]) => engine(...given) as unknown }));

const view = (id: string, more: Partial<Panorama> = {}): Panorama => ({
  id,
  name: { zh: `全景${id}` },
  image: { url: `/uploads/${id}.webp`, alt: { zh: '图' }, credit: '本项目', licence: 'MIT' },
  hotspots: [],
  verification: { status: 'unverified' },
  ...more,
});

beforeEach(() => {
  engine.mockReset().mockReturnValue({ destroy: () => undefined });
  openedAt('/packages/guide/pages/panorama/index', { id: 'yard' });
  provideFixture({
    places: [scenicSpot('town')],
    panoramas: [
      view('yard', {
        sketch: true,
        placeId: 'town',
        hotspots: [{ yaw: 0, pitch: 0, label: { zh: '湖边' }, sceneId: 'hill' }],
      }),
      view('hill'),
    ],
  });
});

it('walks from one view into the next', async () => {
  render(<PanoramaPage />);
  expect(await screen.findByRole('region', { name: /全景yard/ })).toBeTruthy();
  expect(screen.getByText('手绘示意')).toBeTruthy();
  fireEvent.click(screen.getByText('走到：湖边'));
  expect(await screen.findByRole('region', { name: /全景hill/ })).toBeTruthy();
  expect(screen.queryByText('手绘示意')).toBeNull();
});

it('lies flat where the sphere cannot start, and still leads on', async () => {
  engine.mockImplementation(() => {
    throw new Error('no WebGL');
  });
  render(<PanoramaPage />);
  const spot = await screen.findByText('湖边');
  expect(screen.getByText(/已改为平铺画面/)).toBeTruthy();
  fireEvent.click(spot);
  expect((await screen.findAllByText('全景hill')).length).toBeGreaterThan(0);
});

it('says that a view is not there', async () => {
  openedAt('/packages/guide/pages/panorama/index', { id: 'gone' });
  render(<PanoramaPage />);
  expect(await screen.findByText('没有找到这项内容')).toBeTruthy();
});
