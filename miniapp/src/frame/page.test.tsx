import { OfflineError } from '@boshan/shared/client/errors';
import type { SnapshotStatus } from '@boshan/shared/client/status';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useRecord } from '../content/collections';
import { startContent } from '../content/sync';
import { LanguageContext } from '../i18n/language';
import { provideFixture, scenicSpot, type FixtureClient } from '../testing/content';
import { Page } from './page';

const held = {
  version: 1,
  publishedAt: '2026-11-20T08:00:00Z',
  contentHash: '0'.repeat(32),
  checkedAt: '2026-11-23T02:30:00Z',
  bytes: 1,
  records: 1,
};

function Spot({ id }: { id: string }) {
  const { record, loading } = useRecord('places', id);
  return (
    <LanguageContext.Provider value="zh">
      <Page name="place" title="地点" loading={loading} missing={!loading && !record}>
        <p>{record?.name.zh}</p>
      </Page>
    </LanguageContext.Provider>
  );
}

async function open(status: SnapshotStatus, id = 'a'): Promise<FixtureClient> {
  const content = { places: [scenicSpot('a', { name: { zh: '颜神古镇' } })] };
  const client = provideFixture(status.held ? content : {}, status);
  await act(() => startContent());
  render(<Spot id={id} />);
  await act(() => Promise.resolve());
  return client;
}
const failed = (error: OfflineError): SnapshotStatus['lastSync'] => ({ kind: 'failed', bytes: 0, error });

describe('a page', () => {
  it('shows the content', async () => {
    await open({ syncing: false, held });
    expect(screen.getByText('颜神古镇')).toBeTruthy();
    expect(screen.queryByText(/当前无网络/)).toBeNull();
  });

  it('follows a publication without being opened again', async () => {
    const client = await open({ syncing: false, held });
    act(() => client.publish({ places: [scenicSpot('a', { name: { zh: '颜神古镇（新）' } })] }));
    expect(screen.getByText('颜神古镇（新）')).toBeTruthy();
  });

  it('says that a record is missing, not that nothing was found', async () => {
    await open({ syncing: false, held }, 'gone');
    expect(screen.getByText('没有找到这项内容')).toBeTruthy();
  });

  it('says since when the content stands while there is no network', async () => {
    await open({ syncing: false, held, lastSync: failed(new OfflineError('no answer')) });
    expect(screen.getByText('颜神古镇')).toBeTruthy();
    expect(screen.getByText('当前无网络，内容更新于 11月23日 10:30')).toBeTruthy();
  });

  it('shows the skeleton while the first sync runs', async () => {
    await open({ syncing: true });
    expect(screen.getByLabelText('正在加载')).toBeTruthy();
  });

  it('gives the cause and a retry where there is neither content nor network', async () => {
    const client = await open({ syncing: false, lastSync: failed(new OfflineError('no answer')) });
    expect(screen.getByText(/没有网络连接/)).toBeTruthy();
    const sync = jest.spyOn(client, 'sync');
    fireEvent.click(screen.getByText('重试'));
    expect(sync).toHaveBeenCalledTimes(1);
  });

  it('gives a kept first screen up where its content does not come, and says that it is loading', async () => {
    jest.useFakeTimers();
    const screenKept = document.body.appendChild(document.createElement('div'));
    screenKept.id = 'first-screen';
    provideFixture({}, { syncing: false, held });
    await act(() => startContent());
    render(<Page name="home" title="首页" opensTheApp loading />);
    act(() => jest.advanceTimersByTime(3_000));
    expect(screenKept.isConnected).toBe(true);
    expect(screen.queryByLabelText('正在加载')).toBeNull();
    act(() => jest.advanceTimersByTime(2_000));
    expect(screenKept.isConnected).toBe(false);
    expect(screen.getByLabelText('正在加载')).toBeTruthy();
    jest.useRealTimers();
  });
});
