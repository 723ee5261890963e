import { encodePolyline } from '@boshan/shared/geo/polyline';
import { encodingOf, textOfFile, trackFromText } from './track-file';
import { drawable, kilometres, storedTrack } from './track-stored';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const gpx = (lat: number, lon: number): string =>
  `<gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1" creator="t"><trk><trkseg><trkpt lat="${lat}" lon="${lon}"/><trkpt lat="${lat + 0.01}" lon="${lon}"/></trkseg></trk></gpx>`;

describe('the text of a file', () => {
  it('is read in the encoding that it says', () => {
    const gbk = Uint8Array.from([...bytes('<?xml version="1.0" encoding="GBK"?><a>'), 0xb2, 0xa9, 0xc9, 0xbd]);
    expect(textOfFile(gbk)).toContain('博山');
    expect(textOfFile(bytes('<?xml version="1.0"?><a>博山</a>'))).toContain('博山');
    expect(textOfFile(bytes('<?xml version="1.0" encoding="klingon"?><a>博山'))).toContain('博山');
    expect(textOfFile(Uint8Array.from([0xff, 0xfe, 0x5a, 0x53, 0x71, 0x5c]))).toBe('博山');
    expect(encodingOf(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes('<?xml encoding="gb2312" ?>')]))).toBe('gb2312');
    expect(encodingOf(Uint8Array.from([0xfe, 0xff]))).toBe('utf-16be');
  });
});

describe('a file that is read', () => {
  it('becomes a track with its findings', async () => {
    const outcome = await trackFromText(gpx(36.49, 117.85), '环线.gpx', false);
    if (!('made' in outcome)) throw new Error('refused');
    expect(outcome.made.track).toEqual({
      line: encodePolyline([
        { lon: 117.85, lat: 36.49 },
        { lon: 117.85, lat: 36.5 },
      ]),
      source: '环线.gpx',
    });
    expect(outcome.warnings.map(({ code }) => code)).toContain('no-heights');
  });

  it('tells what is wrong, and may be read the other way round', async () => {
    const swapped = gpx(117.85, 36.49);
    const outcome = await trackFromText(swapped, 'a.gpx', false);
    expect('issue' in outcome && outcome.issue.code).toBe('swapped');
    expect('made' in (await trackFromText(swapped, 'a.gpx', true))).toBe(true);
  });
});

describe('a stored track', () => {
  it('is an object or its JSON, and nothing else', () => {
    const track = {
      line: encodePolyline([
        { lon: 117.85, lat: 36.49 },
        { lon: 117.86, lat: 36.49 },
      ]),
      elevations: [1, 2],
      source: 's',
    };
    expect(storedTrack(track)).toEqual(track);
    expect(storedTrack(JSON.stringify(track))).toEqual(track);
    for (const other of [undefined, null, '', '{', 3, [], {}, { line: 3 }]) expect(storedTrack(other)).toBeUndefined();
    expect(drawable(track)?.heights?.maxMetres).toBe(2);
    expect(drawable({ line: '_p~iF' })).toBeUndefined();
  });

  it('has a length in words', () => {
    expect([kilometres(812.4), kilometres(2345), kilometres(12_345)]).toEqual(['812 米', '2.35 公里', '12.3 公里']);
  });
});
