import fc from 'fast-check';
import { actions, hindrance, holding, next, type Facts, type State, type Step } from './machine';

const states: readonly State[] = ['draft', 'sent', 'returned', 'approved', 'published'];
const steps: readonly Step[] = [...actions, 'edit', 'discard', 'unpublish'];

describe('the way of an entry', () => {
  it('leads from draft to published by way of a reviewer', () => {
    const way: readonly Step[] = ['edit', 'send', 'return', 'edit', 'send', 'approve', 'publish'];
    const visited = way.reduce<State[]>((past, step) => [...past, next(past.at(-1)!, step)!], ['draft']);
    expect(visited).toEqual(['draft', 'draft', 'sent', 'returned', 'returned', 'sent', 'approved', 'published']);
  });

  it('comes to "approved" by approving what was sent, and by nothing else', () => {
    const ways = states.flatMap((state) => steps.map((step) => [state, step, next(state, step)] as const));
    const reached = ways.filter(([state, , after]) => after === 'approved' && state !== 'approved');
    expect(reached).toEqual([['sent', 'approve', 'approved']]);
  });

  it('loses an approval with every change', () => {
    expect(next('approved', 'edit')).toBe('draft');
    expect(holding({ state: 'approved', version: 'a' }, 'b')).toBe('draft');
    expect(holding({ state: 'approved', version: 'a' }, 'a')).toBe('approved');
    expect(holding({ state: 'sent', version: 'a' }, 'b')).toBe('sent');
  });

  it('is never approved unlike the draft, whatever happens in whatever order', () => {
    const happening = fc.array(fc.tuple(fc.constantFrom(...steps), fc.integer({ min: 0, max: 3 })));
    fc.assert(
      fc.property(happening, (events) => {
        let state: State = 'draft';
        let draft = 0;
        let approved: number | undefined;
        for (const [step, content] of events) {
          const after = next(state, step);
          if (after === undefined) continue;
          if (step === 'edit') draft = content + draft + 1;
          if (step === 'approve') approved = draft;
          state = after;
          if (state === 'approved') expect(approved).toBe(draft);
        }
      }),
    );
  });
});

describe('what hinders', () => {
  const facts: Facts = { state: 'sent', version: 'v', seen: 'v', person: 1, sender: 2, editor: 3, fourEyes: true };

  it('nothing, where another looks at what is there', () => {
    expect(hindrance('approve', facts)).toBeUndefined();
    expect(hindrance('return', { ...facts, words: '票价不对' })).toBeUndefined();
  });

  it('is having sent or changed it oneself, unless the type lets one', () => {
    for (const own of [{ sender: 1 }, { editor: 1 }]) {
      expect(hindrance('approve', { ...facts, ...own })).toBe('own');
      expect(hindrance('approve', { ...facts, ...own, fourEyes: false })).toBeUndefined();
    }
  });

  it('is that it has moved on, or changed, since one looked', () => {
    expect(hindrance('approve', { ...facts, state: 'approved' })).toBe('state');
    expect(hindrance('approve', { ...facts, seen: 'older' })).toBe('changed');
    expect(hindrance('send', { ...facts, state: 'draft', seen: 'older' })).toBe('changed');
    expect(hindrance('withdraw', { ...facts, seen: 'older' })).toBeUndefined();
  });

  it('is a return without a word', () => {
    expect(hindrance('return', { ...facts, words: ' \n' })).toBe('words');
  });
});
