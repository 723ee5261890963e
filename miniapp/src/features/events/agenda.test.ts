import type { Event } from '@boshan/shared/contract/event';
import { agendaOn, twelveMonths } from './agenda';

const event = (id: string, ...days: [string, string][]): Event => ({
  id,
  name: { zh: id },
  recurrence: { type: 'dates' },
  occurrences: days.map(([start, end]) => ({ start, end })),
  verification: { status: 'verified' },
});
const today = '2026-11-23';
const ids = (items: readonly { event: Event }[]) => items.map(({ event: { id } }) => id);

describe('the agenda', () => {
  it('takes the first and the last day of an event for days on which it is on', () => {
    const agenda = agendaOn(
      [
        event('first', [today, '2026-11-25']),
        event('last', ['2026-11-20', today]),
        event('over', ['2026-11-20', '2026-11-22']),
      ],
      today,
    );
    expect(ids(agenda.ongoing)).toEqual(['last', 'first']);
    expect(ids(agenda.past)).toEqual(['over']);
  });

  it('groups what comes within a year by month, in order', () => {
    const fair = event(
      'fair',
      ['2026-08-12', '2026-08-15'],
      ['2027-08-01', '2027-08-04'],
      ['2028-08-19', '2028-08-22'],
    );
    const hill = event('hill', ['2027-04-09', '2027-04-09']);
    const agenda = agendaOn([fair, hill], today);
    expect(agenda.months.map(({ month, items }) => [month, ids(items)])).toEqual([
      ['2027-04', ['hill']],
      ['2027-08', ['fair']],
    ]);
  });

  it('does not lose an event that comes only in more than a year', () => {
    const rare = event('rare', ['2028-02-01', '2028-02-02'], ['2029-02-01', '2029-02-02']);
    expect(agendaOn([rare], today).months.map(({ month }) => month)).toEqual(['2028-02']);
  });

  it('lists an event once: without a known day, or long over, as one whose date is to come', () => {
    const agenda = agendaOn([event('none'), event('old', ['2020-01-01', '2020-01-02'])], today);
    expect(agenda.undated.map(({ id }) => id)).toEqual(['none', 'old']);
    expect(agenda.past).toEqual([]);
    expect(agendaOn([event('recent', ['2026-04-19', '2026-04-19'])], today).undated).toEqual([]);
  });

  it('counts twelve months over the turn of the year', () => {
    const months = twelveMonths(today);
    expect(months[0]).toBe('2026-11');
    expect(months[2]).toBe('2027-01');
    expect(months[11]).toBe('2027-10');
    expect(months).toHaveLength(12);
  });
});
