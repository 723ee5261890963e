import { nearMeOf } from './near-me';

const found = (lon: number, lat: number, accuracyMetres: number) =>
  nearMeOf({ kind: 'found', position: { lon, lat, accuracyMetres } }).kind;

describe('where the reader is', () => {
  it('is here, roughly here, or surely elsewhere', () => {
    expect(found(117.86, 36.49, 20)).toBe('here');
    expect(found(117.86, 36.49, 1_500)).toBe('rough');
    expect(found(116.4, 39.9, 20)).toBe('far');
    // A fix outside whose doubt reaches the district decides nothing.
    expect(found(117.68, 36.49, 20)).toBe('far');
    expect(found(117.68, 36.49, 8_000)).toBe('rough');
  });

  it('says how far away Boshan is, within a few kilometres', () => {
    const state = nearMeOf({ kind: 'found', position: { lon: 116.4, lat: 39.9, accuracyMetres: 20 } });
    expect(state.kind === 'far' && Math.round(state.metresAway / 10_000)).toBe(40);
  });

  it('passes a refusal on as what it is', () => {
    expect(nearMeOf({ kind: 'denied' }).kind).toBe('denied');
    expect(nearMeOf({ kind: 'unavailable' }).kind).toBe('unavailable');
  });
});
