import { namedPlaces, owns, type Facts, type Kind } from './ownership';
import type { Scope } from './scope';

const SPOT = 'api::scenic-spot.scenic-spot';
const NOTICE = 'api::notice.notice';
const scope: Scope = { userId: 7, towns: new Set(['t1']), entries: new Set([`${SPOT}/given`]) };
const facts = (more: Partial<Facts>): Facts => ({ documentId: 'd', places: [], ...more });
const own = (kind: Kind, uid: string, more: Partial<Facts>, ownPlaces: readonly string[] = []): boolean =>
  owns(kind, scope, { uid, facts: facts(more), ownPlaces: new Set(ownPlaces) });

describe('what is a town’s own', () => {
  it('is what lies in the town, or was handed over', () => {
    expect(own('town', SPOT, { town: 't1' })).toBe(true);
    expect(own('town', SPOT, { town: 't2' })).toBe(false);
    expect(own('town', SPOT, {})).toBe(false);
    expect(own('town', SPOT, { documentId: 'given', town: 't2' })).toBe(true);
    expect(own('town', 'api::town.town', { documentId: 't1' })).toBe(true);
    expect(own('town', 'api::town.town', { documentId: 't2' })).toBe(false);
  });

  it('does not follow who made it: a place that moved to another town has left', () => {
    expect(own('town', SPOT, { createdBy: 7, town: 't2' })).toBe(false);
  });

  it('is what is about its places alone', () => {
    expect(own('town', NOTICE, { places: ['a'] }, ['a'])).toBe(true);
    expect(own('town', NOTICE, { places: ['a', 'b'] }, ['a'])).toBe(false);
    expect(own('town', NOTICE, {}, ['a'])).toBe(false);
    expect(own('town', 'api::event.event', { town: 't2', places: ['a'] }, ['a'])).toBe(false);
  });
});

describe('what is a contributor’s own', () => {
  it('is what it made or was given, wherever it lies', () => {
    expect(own('entries', SPOT, { createdBy: 7, town: 't2' })).toBe(true);
    expect(own('entries', SPOT, { documentId: 'given' })).toBe(true);
    expect(own('entries', SPOT, { createdBy: 8, town: 't1' })).toBe(false);
    expect(own('entries', 'api::museum.museum', { documentId: 'given' })).toBe(false);
  });
});

describe('named places', () => {
  it('come from one field or a list; pointers elsewhere do not count', () => {
    expect(namedPlaces(NOTICE, { places: ['a', '', 3], alternativePlaces: ['z'] })).toEqual(['a']);
    expect(namedPlaces('api::audio-guide.audio-guide', { place: 'a' })).toEqual(['a']);
    expect(namedPlaces(SPOT, { place: 'a' })).toEqual([]);
  });
});
