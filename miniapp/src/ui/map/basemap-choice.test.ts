import { attributionOf, BasemapUnavailable, isComplete, styleOf } from './basemap-choice';

const look = { language: 'zh-Hans', night: false } as const;
const answer = (body: unknown, ok = true): Response =>
  ({ ok, status: ok ? 200 : 500, json: () => Promise.resolve(body) }) as Response;

afterEach(() => void jest.restoreAllMocks());
beforeEach(() => void (globalThis.fetch = jest.fn()));

describe('the base map of the settings', () => {
  it.each([
    ['nothing', undefined],
    ['our own drawing', { kind: 'drawn' }],
    ['Tianditu without a key', { kind: 'tianditu' }],
    ['pictures without a place for their numbers', { kind: 'raster', url: 'https://tiles.example.com/{z}/{x}.png' }],
    ['a style without an address', { kind: 'style' }],
  ] as const)('is drawn by us for %s', async (_, choice) => {
    const style = await styleOf(choice, look);
    expect(style.sources).toHaveProperty('basemap');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is Tianditu with its names in the visitor’s language', async () => {
    const choice = { kind: 'tianditu', key: 'a&b' } as const;
    const [zh, en] = [await styleOf(choice, look), await styleOf(choice, { ...look, language: 'en' })];
    expect(JSON.stringify(zh.sources['base'])).toContain('https://t0.tianditu.gov.cn/vec_w/wmts');
    expect(JSON.stringify(zh.sources['base'])).toContain('tk=a%26b');
    expect(JSON.stringify(zh.sources['base-names'])).toContain('LAYER=cva');
    expect(JSON.stringify(en.sources['base-names'])).toContain('LAYER=eva');
  });

  it('puts the key where the address asks for it', async () => {
    const url = 'https://tiles.example.com/{z}/{x}/{y}.png?token={key}';
    const style = await styleOf({ kind: 'raster', url, key: 'k1' }, look);
    expect(style.sources['base']).toMatchObject({
      type: 'raster',
      tiles: ['https://tiles.example.com/{z}/{x}/{y}.png?token=k1'],
    });
  });

  it('is a style that its address gives', async () => {
    const style = { version: 8, sources: {}, layers: [] };
    jest.mocked(fetch).mockResolvedValue(answer(style));
    await expect(styleOf({ kind: 'style', url: 'https://maps.example.com/style.json' }, look)).resolves.toEqual(style);
  });

  it.each([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a refusal', () => Promise.resolve(answer({}, false))],
    ['something that is no style', () => Promise.resolve(answer({ hello: 1 }))],
  ])('says so, and why, when the style does not come: %s', async (_, fetched) => {
    jest.mocked(fetch).mockImplementation(fetched);
    const asked = styleOf({ kind: 'style', url: 'https://maps.example.com/style.json' }, look);
    await expect(asked).rejects.toBeInstanceOf(BasemapUnavailable);
    await expect(asked).rejects.toThrow('https://maps.example.com/style.json');
  });

  it('names whose it is', () => {
    expect(attributionOf({ kind: 'tianditu', key: 'k' }, 'zh-Hans')).toContain('天地图');
    expect(attributionOf({ kind: 'tianditu', key: 'k', attribution: '© 某局' }, 'zh-Hans')).toBe('© 某局');
    expect(attributionOf({ kind: 'drawn', attribution: 'x' }, 'en')).toBe('');
    expect(isComplete({ kind: 'raster', url: '/tiles/{z}/{x}/{y}.png' })).toBe(true);
  });
});
