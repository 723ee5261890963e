import type { Notice } from '@boshan/shared/contract/notice';
import { noticesTouching } from './related';

const notice = (id: string, more: Partial<Notice>): Notice => ({
  id,
  name: { zh: id },
  kind: 'closure',
  severity: 'warning',
  start: '2026-11-01T00:00:00Z',
  verification: { status: 'verified' },
  ...more,
});

describe('notices that touch a page', () => {
  const all = [
    notice('place', { placeIds: ['a', 'b'] }),
    notice('route', { routeIds: ['r'] }),
    notice('other', { placeIds: ['z'], routeIds: ['q'] }),
    notice('general', {}),
  ];
  const touching = (placeIds: string[], routeId?: string) =>
    noticesTouching(all, { placeIds, routeId }).map(({ id }) => id);

  it('name one of its places or the route itself', () => {
    expect(touching(['b'], 'r')).toEqual(['place', 'route']);
    expect(touching(['b'])).toEqual(['place']);
    expect(touching([], 'r')).toEqual(['route']);
    expect(touching(['c'])).toEqual([]);
  });
});
