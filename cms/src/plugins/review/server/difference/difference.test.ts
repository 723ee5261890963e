import { compare } from './compare';
import { leavesOf, type Attribute, type Reading } from './leaves';
import { segmentsOf } from './segments';

const models: Readonly<Record<string, Readonly<Record<string, Attribute>>>> = {
  spot: {
    name: { type: 'string' },
    summary: { type: 'text' },
    status: { type: 'enumeration', enum: ['verified', 'unverified', 'disputed'] },
    themes: { type: 'relation' },
    places: { type: 'json', customField: 'plugin::workspace.place-refs' },
    location: { type: 'component', component: 'shared.location' },
    prices: { type: 'component', component: 'price' },
    images: { type: 'component', component: 'image' },
    rule: { type: 'text', customField: 'plugin::workspace.opening-hours' },
    track: { type: 'json', customField: 'plugin::workspace.track' },
  },
  'shared.location': {
    longitude: { type: 'float' },
    latitude: { type: 'float' },
    address: { type: 'string' },
  },
  price: { priceCny: { type: 'decimal' } },
  image: { media: { type: 'media' } },
};
const names: Readonly<Record<string, string>> = {
  name: '名称',
  summary: '简介',
  status: '状态',
  themes: '主题',
  places: '地点',
  location: '位置',
  address: '地址',
  prices: '票价',
  priceCny: '金额',
  images: '图片',
  media: '照片',
  rule: '开放时间',
  track: '轨迹',
};
const reading: Reading = {
  attributesOf: (uid) => models[uid] ?? {},
  labelOf: (_, attribute) => names[attribute] ?? '?',
  nameOf: ({ name }) => String(name),
  placeName: (slug) => (slug === 'scenic-01' ? '颜神古镇' : slug),
};
const between = (before: object, after: object) =>
  compare(leavesOf(reading, 'spot', { ...before }), leavesOf(reading, 'spot', { ...after }));
const file = (id: number) => ({ id, name: `${id}.jpg`, url: `/uploads/${id}.jpg`, mime: 'image/jpeg' });

describe('the difference of two versions', () => {
  it('is nothing between equals, and counts what is the same', () => {
    const row = { name: '古镇', summary: null, themes: [{ documentId: 'a', name: '红色' }] };
    expect(between(row, row)).toEqual({ changes: [], same: 2 });
  });

  it('shows everything of what has never been published', () => {
    expect(between({}, { name: '古镇', summary: '' }).changes).toEqual([
      { path: 'name', label: '名称', before: '', after: '古镇' },
    ]);
  });

  it('names choices, places, relations and hours as people do', () => {
    const before = { status: 'unverified', places: [], themes: [], rule: 'Mo-Fr 08:00-17:00' };
    const themes = [{ documentId: 'a', name: '红色' }];
    const after = { status: 'verified', places: ['scenic-01'], themes, rule: 'Mo-Su 08:00-17:00' };
    const { changes } = between(before, after);
    expect(changes.map(({ label, after: now }) => [label, now])).toEqual([
      ['状态', '已核实'],
      ['主题', '红色'],
      ['地点', '颜神古镇'],
      ['开放时间', expect.stringContaining('08:00–17:00')],
    ]);
  });

  it('tells relations apart by what they are, not by what they are called', () => {
    const theme = (documentId: string) => ({ themes: [{ documentId, name: '同名' }] });
    expect(between(theme('a'), theme('b')).changes).toEqual([
      { path: 'themes', label: '主题', before: '同名', after: '同名（内容有变化）' },
    ]);
  });

  it('measures how far a place has moved', () => {
    const at = (longitude: number) => ({ location: { longitude, latitude: 36.5, address: '山头街' } });
    const [change, ...others] = between(at(117.86), at(117.87)).changes;
    expect(others).toEqual([]);
    // A hundredth of a degree at 36.5° north: 111,195 m × cos 36.5° / 100.
    expect(change).toMatchObject({ label: '位置 › 经纬度' });
    expect(Math.abs((change?.position?.metres ?? 0) - 894)).toBeLessThan(2);
    expect(between({ location: null }, at(117.86)).changes[0]?.position).toEqual({
      after: { longitude: 117.86, latitude: 36.5 },
    });
  });

  it('goes into lists of components, by position', () => {
    const { changes } = between({ prices: [{ priceCny: 20 }, { priceCny: 10 }] }, { prices: [{ priceCny: 30 }] });
    expect(changes.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['票价 1 › 金额', '20', '30'],
      ['票价 2 › 金额', '10', ''],
    ]);
  });

  it('puts pictures side by side', () => {
    const { changes } = between({ images: [{ media: file(1) }] }, { images: [{ media: file(2) }] });
    expect(changes[0]).toMatchObject({
      label: '图片 1 › 照片',
      pictures: { before: [{ url: '/uploads/1.jpg', isImage: true }], after: [{ url: '/uploads/2.jpg' }] },
    });
  });

  it('says that something differs where words cannot', () => {
    expect(between({ track: { line: [1] } }, { track: { line: [2] } }).changes).toEqual([
      { path: 'track', label: '轨迹', before: '一条轨迹', after: '一条轨迹（内容有变化）' },
    ]);
  });
});

describe('the difference of two texts', () => {
  const joined = (before: string, after: string, kind: 'removed' | 'added'): string =>
    segmentsOf(before, after)
      .filter((segment) => segment.kind !== kind)
      .map(({ text }) => text)
      .join('');

  it.each([
    ['门票20元', '门票30元'],
    ['古镇位于博山城区，明清时期以陶瓷闻名。'.repeat(5), '古镇位于博山城区，以琉璃和陶瓷闻名。'.repeat(5)],
    ['', '新写的'],
    ['第一段\n\n第二段', '第一段\n\n改过的第二段'],
  ])('leaves both texts whole', (before, after) => {
    expect(joined(before, after, 'added')).toBe(before);
    expect(joined(before, after, 'removed')).toBe(after);
  });

  it('marks what changed, and not the rest', () => {
    expect(segmentsOf('门票20元', '门票30元')).toEqual([
      { text: '门票', kind: 'same' },
      { text: '2', kind: 'removed' },
      { text: '3', kind: 'added' },
      { text: '0元', kind: 'same' },
    ]);
  });
});
