import { fileName } from './route-formats';

describe('the name of a file', () => {
  it('is the route’s own, without what systems forbid', () => {
    expect(fileName('一步千年·陶琉研学游', 'gpx')).toBe('一步千年·陶琉研学游.gpx');
    expect(fileName('Clay, Fire / Glass: "A Day"?', 'kml')).toBe('Clay, Fire Glass A Day.kml');
    expect(fileName('..\\..\\etc', 'gpx')).toBe('etc.gpx');
  });

  it('is never empty and never long', () => {
    expect(fileName(' // ', 'geojson')).toBe('route.geojson');
    expect(fileName('山'.repeat(400), 'gpx')).toBe(`${'山'.repeat(60)}.gpx`);
  });
});
