import type { Asset } from '@boshan/shared/contract/asset-index';
import type { AudioGuide } from '@boshan/shared/contract/media';
import type { TourRoute } from '@boshan/shared/contract/tour-route';
import { assetsByUrl } from '@boshan/shared/pack/pack-of';
import { Device, Life, Server } from '@boshan/shared/pack/device.arbitrary';
import { contentHash, utf8 } from '@boshan/shared/snapshot/hash';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { AssetsState } from '../../content/asset-index';
import { startContent } from '../../content/sync';
import { provideFixture, scenicSpot } from '../../testing/content';
import { OfflinePage } from './offline-page';

const device = new Device();
const server = new Server();
let assets: AssetsState;

jest.mock('../../platform/files', () => ({
  createPackFiles: () => device.boot(new Life()),
  fetchFile: (source: string) => server.fetchFile(new Life())(source),
  digest: async (bytes: Uint8Array) => contentHash(bytes),
  askToPersist: () => undefined,
  keepsViews: true,
}));
jest.mock('../../content/asset-index', () => ({
  useAssets: () => assets,
  refreshAssets: async () => undefined,
  fetchAssets: async () => (assets.kind === 'known' ? assets.assets : undefined),
}));

const named = (id: string, zh: string) => ({ id, name: { zh }, verification: { status: 'verified' as const } });
const guide = (id: string, placeId: string): AudioGuide => ({
  ...named(id, id),
  placeId,
  tracks: [{ language: 'zh', url: `/uploads/${id}.mp3` }],
});
const route = (id: string, zh: string, placeId: string): TourRoute => ({
  ...named(id, zh),
  themeIds: [],
  days: [{ stops: [{ placeId }] }],
});
const asset = (url: string, body: string): Asset => ({ url, bytes: utf8(body).length, hash: contentHash(body) });

const publish = (bodies: Record<string, string>): void => {
  server.publish(bodies);
  assets = { kind: 'known', assets: assetsByUrl(Object.entries(bodies).map(([url, body]) => asset(url, body))) };
};

/** Opens the page; what is kept lives on from test to test, as on a phone. */
async function open(): Promise<void> {
  provideFixture({
    places: [scenicSpot('kiln'), scenicSpot('lake')],
    routes: [route('r1', '陶琉之旅', 'kiln'), route('r2', '环湖', 'lake')],
    audioGuides: [guide('g1', 'kiln'), guide('g2', 'lake')],
  });
  await act(() => startContent());
  render(<OfflinePage />);
  await settle();
}
const settle = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 30)));
const row = (name: string): HTMLElement => screen.getByText(name).closest<HTMLElement>('.pack')!;
const press = async (inside: HTMLElement, name: RegExp | string): Promise<void> => {
  fireEvent.click(within(inside).getByRole('button', { name }));
  await settle();
};

beforeEach(() => {
  publish({ '/uploads/g1.mp3': 'a'.repeat(40_000), '/uploads/g2.mp3': 'b'.repeat(70_000) });
});

describe('the page of offline packs', () => {
  it('says the size before, fetches, and says when every file was checked', async () => {
    await open();
    expect(within(row('陶琉之旅')).getByText('1 段讲解')).toBeTruthy();
    await press(row('陶琉之旅'), '下载 · 40 KB');
    expect(within(row('陶琉之旅')).getByText(/可离线使用 · 40 KB.*逐个校验无误/)).toBeTruthy();
    expect(screen.getByText('40 KB · 1 个')).toBeTruthy();
    expect(device.files.size).toBe(1);
  });

  it('says how much room is lacking and what would make room', async () => {
    device.capacity = 90_000;
    await open();
    await press(row('环湖'), '下载 · 70 KB');
    expect(within(row('环湖')).getByRole('alert').textContent).toMatch(/还差 20 KB.*可先移除：陶琉之旅/);
    device.capacity = Number.POSITIVE_INFINITY;
    await press(row('环湖'), '重试');
    expect(within(row('环湖')).getByText(/可离线使用 · 70 KB/)).toBeTruthy();
  });

  it('offers an update with its size when a file was replaced', async () => {
    publish({ '/uploads/g1.mp3': 'new', '/uploads/g2.mp3': 'b'.repeat(70_000) });
    await open();
    await press(row('陶琉之旅'), /更新 · 1 KB/);
    expect(within(row('陶琉之旅')).queryByRole('button', { name: /更新/ })).toBeNull();
    expect([...device.files.keys()].sort()).toEqual([contentHash('new'), contentHash('b'.repeat(70_000))].sort());
  });

  it('says why a download stopped, and goes on', async () => {
    publish({ '/uploads/g1.mp3': 'newer', '/uploads/g2.mp3': 'b'.repeat(70_000) });
    server.spoil = () => 'noise';
    await open();
    jest.useFakeTimers();
    fireEvent.click(within(row('陶琉之旅')).getByRole('button', { name: /更新/ }));
    await act(() => jest.advanceTimersByTimeAsync(100));
    expect(within(row('陶琉之旅')).getByText(/几秒后自动再试/)).toBeTruthy();
    expect(within(row('陶琉之旅')).queryByRole('alert')).toBeNull();
    await act(() => jest.advanceTimersByTimeAsync(14_000));
    jest.useRealTimers();
    expect(within(row('陶琉之旅')).getByRole('alert').textContent).toContain('校验不符');
    expect(within(row('陶琉之旅')).getByText('更新完成前仍用原来的版本')).toBeTruthy();
    server.spoil = (_, body) => body;
    await press(row('陶琉之旅'), '重试');
    expect(within(row('陶琉之旅')).getByText(/可离线使用/)).toBeTruthy();
  });

  it('asks before it removes', async () => {
    await open();
    await press(row('环湖'), '移除');
    expect(device.files.size).toBeGreaterThan(1);
    expect(screen.getByText(/移除「环湖」的离线包/)).toBeTruthy();
    fireEvent.click(screen.getAllByRole('button', { name: '移除' }).at(-1)!);
    await settle();
    expect(within(row('环湖')).getByRole('button', { name: '下载 · 70 KB' })).toBeTruthy();
  });

  it('lists what is kept, and says that sizes are not known, without a network', async () => {
    assets = { kind: 'offline' };
    await open();
    expect(screen.getByText(/没有网络，暂时不知道/)).toBeTruthy();
    expect(within(row('陶琉之旅')).getByText(/可离线使用/)).toBeTruthy();
  });
});
