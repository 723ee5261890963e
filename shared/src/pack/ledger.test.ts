import { becameReady, emptyLedger, parseLedger, want } from './ledger';

const target = { kind: 'town', id: 'north' } as const;
const files = [{ url: '/uploads/a.png', source: '/uploads/a.png', hash: '0'.repeat(32), bytes: 1 }];

describe('the ledger', () => {
  it('reads back what was written', () => {
    const wanted = want(emptyLedger, target, files);
    const ready = becameReady(wanted, 'town.north', files, '2026-11-24T00:00:00Z');
    expect(parseLedger(JSON.stringify(wanted))).toEqual(wanted);
    expect(parseLedger(JSON.stringify(ready))).toEqual(ready);
  });

  it.each([undefined, '', '{"layout":', 'null', '[]', '{"layout":2,"packs":{}}', '{"layout":1}'])(
    'reads %p as nothing kept',
    (text) => expect(parseLedger(text)).toEqual(emptyLedger),
  );

  it.each([
    { target: { kind: 'planet', id: 'x' } },
    { target, ready: { files: [{ url: 1 }], at: '' } },
    { target, ready: { files } },
    { target, wanted: { files, paused: 'no' } },
    'text',
  ])('leaves out a pack that it does not understand: %j', (pack) => {
    const good = want(emptyLedger, target, files);
    const text = JSON.stringify({ ...good, packs: { ...good.packs, bad: pack } });
    expect(parseLedger(text)).toEqual(good);
  });

  it('is not ready by a set that is no longer the wanted one', () => {
    const wanted = want(emptyLedger, target, files);
    expect(becameReady(wanted, 'town.north', [], '2026-11-24T00:00:00Z')).toBe(wanted);
  });
});
