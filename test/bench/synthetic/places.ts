import type { PlaceOf } from '@boshan/shared/contract/place';
import { seededRandom, type Random } from './random';

const hills = [
  '云峰',
  '石门',
  '泉河',
  '青龙',
  '凤凰',
  '五阳',
  '望鲁',
  '禹王',
  '柿岩',
  '古窑',
  '琉璃',
  '瓦泉',
  '北崮',
  '珍珠',
] as const;
const forms = ['山', '湖', '洞', '谷', '古镇', '书院', '公园', '林场', '水库', '老街'] as const;
const pinyinOf: Record<string, string> = {
  云峰: 'yun feng',
  石门: 'shi men',
  泉河: 'quan he',
  青龙: 'qing long',
  凤凰: 'feng huang',
  五阳: 'wu yang',
  望鲁: 'wang lu',
  禹王: 'yu wang',
  柿岩: 'shi yan',
  古窑: 'gu yao',
  琉璃: 'liu li',
  瓦泉: 'wa quan',
  北崮: 'bei gu',
  珍珠: 'zhen zhu',
  山: 'shan',
  湖: 'hu',
  洞: 'dong',
  谷: 'gu',
  古镇: 'gu zhen',
  书院: 'shu yuan',
  公园: 'gong yuan',
  林场: 'lin chang',
  水库: 'shui ku',
  老街: 'lao jie',
};
const towns = ['370304001', '370304002', '370304004', '370304102', '370304103', '370304106', '370304108'] as const;
/** Prose of chance characters and syllables: it must not compress better than what people write. */
const hanzi =
  '山水林田湖草沙石路桥亭台楼阁春夏秋冬晴雨风雪花果树木云雾泉溪河谷洞窑炉火瓷陶琉璃彩釉红黄青蓝绿白黑老街古镇村庄书院学堂庙会戏台锣鼓' +
  '步道停车游客中心开放时间门票老人儿童学生免费预约电话地址东南西北上下左右前后内外高低远近大小多少早晚日月星光影色香味声形意情景物人家';
const syllables =
  'shan lake stone path river kiln glass old town village spring autumn light quiet garden bridge open early visit walk along the near with from above many'.split(
    ' ',
  );

const sentence = (random: Random, source: readonly string[], joiner: string, end: string, n: number): string =>
  Array.from({ length: n }, () => source[random.below(source.length)] ?? '').join(joiner) + end;
const chinese = (random: Random, n: number): string => sentence(random, [...hanzi], '', '。', n);
const english = (random: Random, n: number): string => sentence(random, syllables, ' ', '.', n);

/** A scenic spot that the contract accepts, about as long as a real one (≈ 1.1 kB of JSON), the same for the same number. */
export const syntheticSpot = (number: number): PlaceOf<'scenic'> => {
  const random = seededRandom(number * 2_654_435_761);
  const hill = random.pick(hills);
  const form = random.pick(forms);
  const opens = 6 + random.below(4);
  return {
    kind: 'scenic',
    id: `bench-${String(number).padStart(6, '0')}`,
    name: { zh: `${hill}${form}${number}`, en: `${pinyinOf[hill] ?? ''} ${pinyinOf[form] ?? ''} ${number}` },
    pinyin: `${pinyinOf[hill] ?? ''} ${pinyinOf[form] ?? ''}`,
    summary: { zh: chinese(random, 24), en: english(random, 12) },
    description: { zh: chinese(random, 90), en: english(random, 45) },
    illustration: 'hills',
    verification: { status: 'unverified', source: 'synthetic' },
    location: {
      point: { lon: round(117.7 + random.next() * 0.4), lat: round(36.28 + random.next() * 0.3) },
      accuracyMetres: 50 + random.below(1000),
      address: { zh: `${hill}村${random.below(300)}号`, en: `${random.below(300)} ${pinyinOf[hill] ?? ''} village` },
      townId: random.pick(towns),
    },
    themeIds: ['ecology'],
    seasonIds: ['autumn'],
    hours: { rule: `Apr 01-Oct 31 0${opens}:00-18:00; Nov 01-Mar 31 08:00-16:30`, lastAdmission: '16:00' },
    tickets: {
      prices: [
        { audience: 'adult', priceCny: 10 * random.below(9) },
        { audience: 'student', priceCny: 5 * random.below(9) },
      ],
    },
    contact: { phone: `0533-4${String(100_000 + random.below(899_999))}` },
    stayMinutes: 30 + 10 * random.below(18),
  };
};

export const syntheticSpots = (count: number): PlaceOf<'scenic'>[] =>
  Array.from({ length: count }, (_, index) => syntheticSpot(index));

/** What an editor typically changes: the hours and a sentence. The rest of the record stays. */
export const editedSpot = (spot: PlaceOf<'scenic'>, edit: number): PlaceOf<'scenic'> => {
  const random = seededRandom(edit + 77);
  return {
    ...spot,
    hours: {
      ...spot.hours,
      rule: `Apr 01-Oct 31 0${6 + random.below(4)}:${10 + random.below(50)}-17:${10 + random.below(50)}`,
    },
    summary: { ...spot.summary, zh: chinese(random, 24) },
  };
};

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
