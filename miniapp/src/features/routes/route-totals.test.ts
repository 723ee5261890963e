import type { RouteDay, Stop } from '@boshan/shared/contract/tour-route';
import { dayTotals, isOvernight, modesOf, routeMetres, routeTotals, sharedLegNote } from './route-totals';

const stop = (more: Partial<Stop> = {}): Stop => ({ placeId: 'a', ...more });
const day = (...stops: [Stop, ...Stop[]]): RouteDay => ({ stops });

describe('sums of a day', () => {
  it('adds stays and legs, and does not miss a leg before the first stop', () => {
    const totals = dayTotals(
      day(stop({ stayMinutes: 60 }), stop({ stayMinutes: 30, leg: { mode: 'walk', minutes: 5, distanceMetres: 300 } })),
    );
    expect(totals).toEqual({
      stops: 2,
      stayMinutes: 90,
      legMinutes: 5,
      legMetres: 300,
      staysUnknown: 0,
      minutesUnknown: 0,
      metresUnknown: 0,
    });
  });

  it('counts what is not known instead of taking it for nothing', () => {
    const totals = dayTotals(day(stop(), stop(), stop({ leg: { mode: 'drive', minutes: 10 } })));
    expect(totals).toMatchObject({ legMinutes: 10, staysUnknown: 3, minutesUnknown: 1, metresUnknown: 2 });
  });

  it('counts the leg to the first stop of a day where it is written', () => {
    const totals = dayTotals(day(stop({ leg: { mode: 'drive', minutes: 20, distanceMetres: 6_500 } })));
    expect(totals).toMatchObject({ legMinutes: 20, legMetres: 6_500, minutesUnknown: 0 });
  });

  it('leaves the night out of the time on site', () => {
    expect(isOvernight({ stayMinutes: 599 })).toBe(false);
    expect(isOvernight({ stayMinutes: 600 })).toBe(true);
    expect(dayTotals(day(stop({ stayMinutes: 180 }), stop({ stayMinutes: 720 }))).stayMinutes).toBe(180);
  });
});

describe('a route', () => {
  const days = [
    day(stop({ stayMinutes: 45 }), stop({ leg: { mode: 'walk', minutes: 5, distanceMetres: 100 } })),
    day(stop({ leg: { mode: 'drive', minutes: 20, distanceMetres: 6_000 } }), stop({ leg: { mode: 'drive' } })),
  ];

  it('sums its days', () => {
    expect(routeTotals({ days })).toMatchObject({ stops: 4, stayMinutes: 45, legMinutes: 25, minutesUnknown: 1 });
  });

  it('is as long as the editor says, else as its legs, else unknown', () => {
    expect(routeMetres({ days, lengthMetres: 9_000 })).toBe(9_000);
    expect(routeMetres({ days })).toBe(6_100);
    expect(routeMetres({ days: [day(stop())] })).toBeUndefined();
  });

  it('names its means of transport, the most used first', () => {
    expect(modesOf({ days })).toEqual(['drive', 'walk']);
  });
});

describe('the note of the legs', () => {
  const note = { zh: '按直线距离估算' };
  it('is shared where most legs say it, and only where none is silent', () => {
    const said = stop({ leg: { mode: 'walk', note } });
    expect(sharedLegNote(day(stop(), said, said))).toBe(note);
    expect(sharedLegNote(day(stop(), said, stop({ leg: { mode: 'walk' } })))).toBeUndefined();
    const other = stop({ leg: { mode: 'walk', note: { zh: '上坡' } } });
    expect(sharedLegNote(day(stop(), said, other, said))).toBe(note);
    expect(sharedLegNote(day(stop(), said, other))).toBeUndefined();
    expect(sharedLegNote(day(stop(), said))).toBeUndefined();
  });
});
