/** A stretch of days, both included, `YYYY-MM-DD`. */
type Stretch = readonly [from: string, to: string];

/**
 * Days off of the years that the State Council has announced, weekends within a holiday included. Source: its notice
 * on the holidays of 2026 (国办发明电〔2025〕7号), as tyme4ts 1.5.2 has it.
 */
const announced: Readonly<Record<string, readonly Stretch[]>> = {
  '2026': [
    ['2026-01-01', '2026-01-03'],
    ['2026-02-15', '2026-02-23'],
    ['2026-04-04', '2026-04-06'],
    ['2026-05-01', '2026-05-05'],
    ['2026-06-19', '2026-06-21'],
    ['2026-09-25', '2026-09-27'],
    ['2026-10-01', '2026-10-07'],
  ],
};

/**
 * For later years the days that the law itself names (全国年节及纪念日放假办法, as of 2025): New Year, Spring Festival from
 * its eve to the third day, Qingming, 1 and 2 May, Dragon Boat, Mid-Autumn, 1 to 3 October. The moon's days are from
 * tyme4ts 1.5.2. What the yearly notice adds comes with a new version.
 */
const lunar: Readonly<Record<string, readonly [eve: string, qingming: string, dragonBoat: string, midAutumn: string]>> =
  {
    '2027': ['02-05', '04-05', '06-09', '09-15'],
    '2028': ['01-25', '04-04', '05-28', '10-03'],
    '2029': ['02-12', '04-04', '06-16', '09-22'],
    '2030': ['02-02', '04-05', '06-05', '09-12'],
  };

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function byLaw(year: string): readonly Stretch[] | undefined {
  const days = lunar[year];
  if (!days) return undefined;
  const [eve, ...single] = days.map((day) => `${year}-${day}`);
  return [
    ...(eve === undefined ? [] : [[eve, dayAfter(eve, 3)] as const]),
    ...single.map((day) => [day, day] as const),
    [`${year}-01-01`, `${year}-01-01`],
    [`${year}-05-01`, `${year}-05-02`],
    [`${year}-10-01`, `${year}-10-03`],
  ];
}

/** Whether a day (`YYYY-MM-DD`) is a public holiday in China; `undefined` for years that are not known here. */
export function isPublicHoliday(day: string): boolean | undefined {
  const year = day.slice(0, 4);
  const stretches = announced[year] ?? byLaw(year);
  return stretches?.some(([from, to]) => from <= day && day <= to);
}
