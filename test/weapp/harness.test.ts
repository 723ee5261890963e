import { join } from 'node:path';
import { closeBrowser } from './driver/chromium';
import { openApp, type AppOptions, type WeappDriver } from './driver/open-app';

const dist = join(__dirname, 'fixture');
const MIB = 1024 * 1024;

let app: WeappDriver | undefined;
const open = async (options: Partial<AppOptions> = {}): Promise<WeappDriver> =>
  (app = await openApp({ dist, ...options }));
const run = (action: string): Promise<WeappDriver> => open({ launch: { query: { run: action } } });
const kinds = async (driver: WeappDriver): Promise<string[]> => (await driver.errors()).map(({ kind }) => kind);

afterEach(async () => {
  await app?.close();
  app = undefined;
});
afterAll(closeBrowser);

describe('pages', () => {
  it('opens, takes taps and text, and measures each setData', async () => {
    const driver = await open();
    await driver.tap('.tap');
    await driver.tap('tap me');
    await driver.input('.name', '博山');
    expect(await driver.text()).toContain('taps 4');
    const [home] = await driver.metrics();
    expect(home).toMatchObject({ path: 'pages/home/index', setDataCalls: 3 });
    // {"name":"博山"} in UTF-8
    expect(home?.largestBytes).toBe(17);
    expect(home?.nodes).toBe(7);
    expect(await driver.errors()).toEqual([]);
  });

  it('measures a list that is too wide', async () => {
    const driver = await open({ launch: { path: 'pages/list/index' } });
    const [list] = await driver.metrics();
    expect(list).toMatchObject({ maxChildren: 61, depth: 2, nodes: 63 });
  });

  it('counts rpx against the screen and vh against the window between the bars', async () => {
    const driver = await run('measure');
    const box = JSON.parse((await driver.find('.result').innerText()).trim()) as {
      width: number;
      height: number;
      top: number;
    };
    expect(box.width).toBeCloseTo(187.5, 1);
    expect(box.height).toBeCloseTo((812 - 64 - 50) / 2, 1);
    expect(box.top).toBe(0);
  });

  it('keeps tab pages alive and closes the others', async () => {
    const driver = await open();
    await driver.tap('.tap');
    await driver.tapTab('List');
    expect(await driver.currentPage()).toMatchObject({ path: 'pages/list/index', depth: 1 });
    await driver.tapTab('Home');
    expect(await driver.text()).toContain('taps 2');
    await driver.open('/packages/extra/pages/deep?level=1');
    expect(await driver.currentPage()).toMatchObject({ title: 'Deep', query: { level: '1' }, depth: 2 });
    await driver.back();
    expect(await driver.currentPage()).toMatchObject({ path: 'pages/home/index', depth: 1 });
  });

  it('refuses the eleventh page, unknown pages and tab pages opened in the wrong way', async () => {
    const driver = await open();
    await expect(driver.invoke('navigateTo', { url: '/pages/nowhere/index' })).rejects.toThrow('is not found');
    await expect(driver.invoke('navigateTo', { url: '/pages/list/index' })).rejects.toThrow(
      'can not navigateTo a tabbar page',
    );
    for (let level = 2; level <= 10; level += 1) await driver.open(`/packages/extra/pages/deep?level=${level}`);
    await expect(driver.invoke('navigateTo', { url: '/packages/extra/pages/deep?level=11' })).rejects.toThrow(
      'navigateTo:fail webview count limit exceed',
    );
    expect(await kinds(driver)).toEqual(['limit']);
  });

  it('shares from the button and from the menu, and pulls down', async () => {
    const driver = await open();
    await driver.tap('.share');
    expect((await driver.share())?.content).toEqual({ title: 'shared from menu', path: '/pages/home/index?shared=1' });
    expect((await driver.shares()).map(({ from }) => from)).toEqual(['button', 'menu']);
    expect(await driver.share('timeline')).toBeNull();
    await driver.pullDown();
    expect(await driver.text()).toContain('pulled');
  });
});

describe('what a mini-program does not have', () => {
  it('hides the browser from the app', async () => {
    const driver = await run('globals');
    expect(await driver.text()).toContain('seen: ; this: undefined');
  });

  it.each([
    ['unknown', 'script', 'wx.noSuchThing is not a function'],
    ['missing', 'api-missing', 'wx.startBeaconDiscovery is not implemented'],
    ['rejected', 'script', 'nobody catches this'],
    ['bigSetData', 'limit', 'a phone takes 1,024 KB'],
  ])('records %s as a failure', async (action, kind, message) => {
    const driver = await run(action);
    expect(await driver.errors()).toContainEqual(
      expect.objectContaining({ kind, message: expect.stringContaining(message) as string }),
    );
  });
});

describe('storage', () => {
  it('refuses more than 1 MB in a key and more than 10 MB in all', async () => {
    const driver = await open();
    const megabyte = 'x'.repeat(MIB - 2);
    await expect(driver.invoke('setStorage', { key: 'big', data: `${megabyte}y` })).rejects.toThrow(
      'exceed storage item max length',
    );
    for (let i = 0; i < 9; i += 1) await driver.invoke('setStorageSync', `key${i}`, megabyte);
    await expect(driver.invoke('setStorageSync', 'last', megabyte)).rejects.toThrow(
      'setStorageSync:fail exceed storage max size 10Mb',
    );
    await driver.invoke('removeStorageSync', 'key0');
    await driver.invoke('setStorageSync', 'last', megabyte);
  });

  it('keeps values over a relaunch and knows what is not there', async () => {
    const driver = await open();
    await driver.invoke('setStorage', { key: 'kept', data: { list: [1, '二'] } });
    await driver.relaunch();
    expect(await driver.invoke('getStorage', { key: 'kept' })).toMatchObject({ data: { list: [1, '二'] } });
    expect(await driver.invoke('getStorageSync', 'never')).toBe('');
    await expect(driver.invoke('getStorage', { key: 'never' })).rejects.toThrow('getStorage:fail data not found');
  });
});

describe('files', () => {
  const files = 'getFileSystemManager';

  it('reads back what was written, also after a relaunch', async () => {
    const driver = await open();
    await driver.invoke(`${files}.mkdirSync`, 'wxfile://usr/a/b', true);
    await driver.invoke(`${files}.writeFileSync`, 'wxfile://usr/a/b/c.json', '{"名":1}', 'utf8');
    await driver.relaunch();
    expect(await driver.invoke(`${files}.readFileSync`, 'wxfile://usr/a/b/c.json', 'utf8')).toBe('{"名":1}');
    expect(await driver.invoke(`${files}.readdirSync`, 'wxfile://usr/a')).toEqual(['b']);
  });

  it('refuses other folders, missing folders and missing files', async () => {
    const driver = await open();
    await expect(driver.invoke(`${files}.writeFileSync`, '/etc/x', 'x')).rejects.toThrow('permission denied');
    await expect(driver.invoke(`${files}.writeFileSync`, 'wxfile://usr/no/x', 'x')).rejects.toThrow(
      'no such file or directory',
    );
    await expect(driver.invoke(`${files}.readFileSync`, 'wxfile://usr/x', 'utf8')).rejects.toThrow(
      'no such file or directory',
    );
  });

  it('holds 200 MB and no more', async () => {
    const driver = await run('fillFiles');
    expect(await driver.text()).toContain('writeFileSync:fail the maximum size of the file storage limit is exceeded');
    const writes = (await driver.wxCalls()).filter(({ name }) => name === 'FileSystemManager.writeFileSync');
    expect(writes.map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'ok', 'ok', 'fail']);
  });
});

describe('privacy and permissions', () => {
  const launch = (query: Record<string, string>): Partial<AppOptions> => ({
    launch: { path: 'pages/private/index', query },
  });

  it('lets no private API pass before consent', async () => {
    const driver = await open(launch({ api: 'setClipboardData' }));
    expect(await driver.text()).toContain('setClipboardData:fail privacy permission is not authorized');
    expect(await kinds(driver)).toEqual(['privacy']);
  });

  it('goes on when the user agrees, and remembers it', async () => {
    const driver = await open({ ...launch({ api: 'setClipboardData', consent: '1' }) });
    expect(await driver.text()).not.toContain('ok');
    await driver.tap('#agree');
    expect(await driver.text()).toContain('setClipboardData:ok');
    await driver.relaunch({ path: 'pages/private/index', query: { api: 'setClipboardData' } });
    expect(await driver.text()).toContain('setClipboardData:ok');
    expect(await driver.errors()).toEqual([]);
  });

  it('hands out the position only when allowed, in the datum asked for', async () => {
    const refused = await open({ ...launch({ api: 'getLocation' }), state: { privacyAgreed: true } });
    expect(await refused.text()).toContain('getLocation:fail auth deny');
    await refused.close();
    const granted = await open({
      ...launch({ api: 'getLocation' }),
      state: { privacyAgreed: true },
      answers: { 'scope.userLocation': true },
    });
    expect(JSON.parse(await granted.text())).toMatchObject({ longitude: 117.8616, latitude: 36.4954 });
  });

  it('knows which APIs app.json has to name', async () => {
    const driver = await open({ ...launch({ api: 'getFuzzyLocation' }), state: { privacyAgreed: true } });
    expect(await driver.text()).toContain('the api need to be declared in the requiredPrivateInfos field');
    expect(await kinds(driver)).toEqual(['permission']);
  });
});

describe('map', () => {
  it('draws markers and reports taps on them', async () => {
    const driver = await open({ launch: { path: 'pages/map/index' } });
    await driver.browserPage.locator('.harness-marker').nth(1).tap();
    await driver.waitForText('marker 2');
    expect(await driver.errors()).toEqual([]);
    expect((await driver.wxCalls()).map(({ name }) => name)).toContain('MapContext.initMarkerCluster');
  });

  it('refuses ids that are no numbers and swapped coordinates', async () => {
    const driver = await open({ launch: { path: 'pages/map/index', query: { kind: 'bad' } } });
    const messages = (await driver.errors()).map(({ message }) => message);
    expect(messages).toContain('map: marker id "one" is not a whole number');
    expect(messages).toContain("map: marker 7 at 117.86, 36.49 is not in GCJ-02's range");
  });
});

describe('the initial rendering cache', () => {
  const kept = { path: 'pages/kept/index' };
  /** What can be read before any of the app's code has run, at the next start. */
  const firstWords = async (driver: WeappDriver): Promise<string> => {
    await driver.browserPage.context().addInitScript(() => {
      const noted = window as unknown as { first?: string };
      const look = (): void => {
        const window = document.querySelector<HTMLElement>('.harness-window:not([hidden])');
        if (window) noted.first = `${window.inert ? 'inert' : 'live'} ${window.innerText} ${window.innerHTML}`;
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await driver.relaunch(kept);
    return driver.browserPage.evaluate(() => (window as unknown as { first?: string }).first ?? '');
  };

  it('shows the page as it was drawn with the data it named, without complex components, before the code runs', async () => {
    const driver = await open({ launch: kept });
    expect(await driver.text()).not.toContain('as it looked last time');
    const first = await firstWords(driver);
    expect(first).toMatch(/^inert /);
    expect(first).toContain('as it looked last time');
    expect(first).not.toContain('never-kept');
    // Then the page itself, once.
    expect(await driver.text()).not.toContain('as it looked last time');
    expect(await driver.browserPage.locator('.harness-window').count()).toBe(1);
    const [page] = await driver.metrics();
    expect(page).toMatchObject({ setDataCalls: 0 });
    expect(await driver.errors()).toEqual([]);
  });

  it('shows nothing once it was taken back', async () => {
    const driver = await open({ launch: kept });
    await driver.tap('.forget');
    expect(await firstWords(driver)).toMatch(/^live /);
  });

  it('says that it was asked for too early', async () => {
    const driver = await open({ launch: { ...kept, query: { run: 'early' } } });
    expect(await kinds(driver)).toEqual(['limit']);
  });
});
