import { pinImageName, pinSvg } from './pin-drawing';
import { pinKinds } from './types';

describe('pins', () => {
  it('differ for each kind, and when selected or numbered', () => {
    const drawings = pinKinds.flatMap((kind) => [
      pinSvg(kind),
      pinSvg(kind, { selected: true }),
      pinSvg(kind, { bare: true }),
    ]);
    expect(new Set(drawings).size).toBe(drawings.length);
    const names = pinKinds.flatMap((kind) => [
      pinImageName(kind, false, false),
      pinImageName(kind, true, false),
      pinImageName(kind, false, true),
    ]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are well-formed SVG', () => {
    for (const kind of pinKinds) {
      const parsed = new DOMParser().parseFromString(pinSvg(kind), 'image/svg+xml');
      expect(parsed.querySelector('parsererror')).toBeNull();
      expect(parsed.documentElement.getAttribute('viewBox')).toBe('0 0 36 46');
    }
  });
});
