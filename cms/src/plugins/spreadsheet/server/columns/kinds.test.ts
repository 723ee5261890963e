import * as fc from 'fast-check';
import { withGuard, withoutGuard } from '../sheet/formula-guard';
import { fromSerial, isDateFormat } from '../sheet/excel-date';
import { columnLetters, readCellName } from '../sheet/sheet';
import { isSame } from './column';
import { NameList, type Directory } from './directory';
import { occurrences, ticketPrices, words } from './list-kinds';
import { boolean, day, number, readDay, text } from './simple-kinds';

const none = new NameList([]);
const directory: Directory = { of: () => none, places: none };
const prices = ticketPrices({ adult: '成人', over60: '60 岁以上' });
const letter = fc.constantFrom('甲', '乙', '、', '；', 'a', ' ', '1', '=', "'", '-', '（', '）');
const word = fc.string({ unit: letter, minLength: 1, maxLength: 6 });

describe('a stored value comes back from its cell', () => {
  it('lists of words, also with separators in them', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (list) => {
        const stored = words.stored(list);
        if (stored === null) return;
        expect(words.read(String(words.write(stored, directory)), directory)).toEqual({ ok: true, value: stored });
      }),
    );
  });

  it('texts and formulas', () => {
    const kind = text(undefined, '');
    fc.assert(
      fc.property(word, (written) => {
        const stored = kind.stored(written);
        if (stored === null) return;
        const cell = withoutGuard(withGuard(String(kind.write(stored, directory))));
        expect(kind.read(cell, directory)).toEqual({ ok: true, value: stored });
        expect(withGuard(written)).not.toMatch(/^[=+\-@]/);
      }),
    );
  });

  it.each([
    [prices, [{ audience: 'adult', priceCny: 50.5, condition: null, conditionEn: null }]],
    [
      prices,
      [
        { audience: 'over60', priceCny: 0, condition: '凭身份证；限本人', conditionEn: 'With ID' },
        { audience: 'adult', priceCny: 80, condition: null, conditionEn: 'Combined' },
      ],
    ],
    [
      occurrences,
      [
        { start: '2026-04-01', end: '2026-04-03' },
        { start: '2026-05-01', end: '2026-05-01' },
      ],
    ],
  ])('repeated components', (kind, raw) => {
    const stored = kind.stored(raw);
    const reading = kind.read(String(kind.write(stored!, directory)), directory);
    expect(reading.ok && isSame(reading.value, stored)).toBe(true);
  });
});

describe('what editors write', () => {
  it.each([
    ['2026年4月1日', '2026-04-01'],
    ['2026/4/1', '2026-04-01'],
    ['２０２６．４．１', '2026-04-01'],
    ['20260401', '2026-04-01'],
    ['46113', '2026-04-01'],
    ['2026-02-30', undefined],
    ['四月一日', undefined],
  ])('%s is a day or not', (cell, expected) => expect(readDay(cell)).toBe(expected));

  it.each([
    ['１，２００ 元', 1200],
    ['90分钟', 90],
    ['￥45.5', 45.5],
  ])('%s is a number', (cell, value) => {
    expect(number({}, '1').read(cell, directory)).toMatchObject({ ok: true, value });
  });

  it('refuses what is out of bounds, no integer, no yes and no day, with the remedy', () => {
    const readings = [
      number({ min: 5, max: 10 }, '6').read('4', directory),
      number({ integer: true }, '6').read('4.5', directory),
      boolean.read('大概', directory),
      day.read('去年', directory),
      prices.read('游客 50', directory),
    ];
    for (const reading of readings) expect(reading).toEqual({ ok: false, message: expect.stringMatching(/请.+。$/) });
  });
});

it('knows Excel’s days, times and letters', () => {
  expect([fromSerial(46113, false), fromSerial(0.6875, false), fromSerial(1.5, true)]).toEqual([
    '2026-04-01',
    '16:30',
    '1904-01-02 12:00',
  ]);
  expect([isDateFormat(14, undefined), isDateFormat(170, '0.00"元"'), isDateFormat(171, 'yyyy"年"m"月"')]).toEqual([
    true,
    false,
    true,
  ]);
  for (const column of [0, 25, 26, 701, 702])
    expect(readCellName(`${columnLetters(column)}7`)).toEqual({ column, row: 7 });
});
