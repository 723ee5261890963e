import { PackFault } from '@boshan/shared/pack/pack-files';
import type { Pack } from '@boshan/shared/pack/pack-of';
import { fireEvent, render, screen } from '@testing-library/react';
import type { TargetPack } from '../content/packs';
import { calls } from '../testing/taro';
import { KeepOffline } from './keep-offline';

let shown: TargetPack;
let kept: Pack | undefined;
jest.mock('../content/packs', () => ({
  usePack: () => shown,
  packKeeper: () => ({}),
  keepPack: async (pack: Pack) => void (kept = pack),
}));

const target = { kind: 'route', id: 'walk' } as const;
const file = { url: '/uploads/a.mp3', source: '/uploads/a.mp3', hash: '0'.repeat(32), bytes: 3_200_000 };
const counts = { pictures: 0, sounds: 1, maps: 0, views: 0 };
const pack: Pack = { target, files: [file], bytes: 3_200_000, counts, missing: [] };
const show = (more: Partial<TargetPack>): void => {
  shown = { pack, status: { kind: 'none' }, fault: undefined, ...more };
  render(<KeepOffline target={target} />);
};

describe('the button that keeps a place or route offline', () => {
  it('says the size, and keeps it', () => {
    show({});
    fireEvent.click(screen.getByRole('button', { name: '存到本机离线看 · 3.2 MB' }));
    expect(kept).toBe(pack);
  });

  it('is not there where there is nothing to keep', () => {
    show({ pack: { ...pack, files: [] } });
    show({ pack: undefined });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each([
    [{ kind: 'ready', bytes: 3_200_000, at: '2026-11-24T00:00:00Z' }, '可离线使用 · 3.2 MB'],
    [{ kind: 'ready', bytes: 1, at: '2026-11-24T00:00:00Z', updateBytes: 40_000 }, '内容有更新，需下载 40 KB'],
    [{ kind: 'downloading', doneBytes: 1, totalBytes: 4, update: false }, '离线包：25%'],
    [{ kind: 'paused', doneBytes: 1, totalBytes: 4, update: false }, '离线包：已暂停'],
    [{ kind: 'failed', doneBytes: 1, totalBytes: 4, update: false }, '离线包：下载中断'],
  ] as const)('%j leads to the page of packs', (status, name) => {
    show({ status });
    fireEvent.click(screen.getByRole('button', { name }));
    expect(calls.at(-1)).toMatchObject({ name: 'navigateTo', args: [{ url: '/packages/tools/pages/offline/index' }] });
  });

  it('says why nothing was begun', () => {
    show({ fault: new PackFault('storage-full', 'walk', 20_000) });
    expect(screen.getByText(/还差 20 KB/)).toBeTruthy();
  });

  it('leaves to the page of packs what is tried again by itself', () => {
    const fault = new PackFault('offline', 'walk');
    show({ fault, status: { kind: 'downloading', doneBytes: 1, totalBytes: 4, update: false, fault } });
    expect(screen.queryByText(/没有网络/)).toBeNull();
  });
});
