import { follow, hashOf, NO_ENTRY_BEFORE, type AuditEntry } from './chain';

const START = { number: 0, hash: NO_ENTRY_BEFORE };

const chain = (length: number): AuditEntry[] => {
  const entries: AuditEntry[] = [];
  for (let number = 1; number <= length; number += 1) {
    const record = {
      number,
      at: '2026-01-01T00:00:00.000Z',
      userId: 1,
      person: '测试',
      action: 'update',
      type: 'api::town.town',
      target: 'x',
      name: '域城镇',
      language: 'zh-Hans',
      details: '{"fields":["name"]}',
      ip: '127.0.0.1',
      previous: entries.at(-1)?.hash ?? NO_ENTRY_BEFORE,
    };
    entries.push({ ...record, hash: hashOf(record) });
  }
  return entries;
};
const changed = (entries: AuditEntry[], index: number, change: Partial<AuditEntry>): AuditEntry[] =>
  entries.map((entry, place) => (place === index ? { ...entry, ...change } : entry));

describe('the chain of entries', () => {
  it('ends at its last entry where nothing was touched', () => {
    const entries = chain(5);
    expect(follow(START, entries)).toEqual({ number: 5, hash: entries[4]!.hash });
  });

  it.each([
    ['at', '2026-01-02T00:00:00.000Z'],
    ['userId', null],
    ['person', '别人'],
    ['action', 'delete'],
    ['type', 'api::notice.notice'],
    ['target', 'y'],
    ['name', '源泉镇'],
    ['language', 'en'],
    ['details', '{"fields":[]}'],
    ['ip', '10.0.0.1'],
  ])('tells an entry whose %s was changed', (field, value) => {
    expect(follow(START, changed(chain(5), 2, { [field]: value }))).toEqual({ number: 3, reason: 'changed' });
  });

  it('tells an entry that was rewritten with a hash of its own', () => {
    const entries = chain(5);
    const forged = { ...entries[2]!, name: '源泉镇' };
    expect(follow(START, changed(entries, 2, { ...forged, hash: hashOf(forged) }))).toEqual({
      number: 4,
      reason: 'unlinked',
    });
  });

  it('tells an entry that is gone', () => {
    expect(
      follow(
        START,
        chain(5).filter(({ number }) => number !== 2),
      ),
    ).toEqual({ number: 2, reason: 'missing' });
    expect(follow(START, chain(5).slice(1))).toEqual({ number: 1, reason: 'missing' });
  });
});
