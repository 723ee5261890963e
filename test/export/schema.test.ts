import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import type { ExportNotice } from '@boshan/shared/export/export-notice';
import { placesToGpx, routeToGpx } from '@boshan/shared/export/gpx';
import { placesToKml, routeToKml } from '@boshan/shared/export/kml';
import { cases, places } from './routes-for-export';

/** Terms with everything that XML has to escape. */
const notice: ExportNotice = {
  publisher: { zh: '甲 & 乙 <丙> "丁"\u0001', en: 'A & B' },
  licence: { zh: '许可 ]]> &amp;', en: 'Terms' },
  licenceUrl: 'https://example.org/terms?a=1&b=2',
  siteUrl: 'https://example.org/?a=1&b=2',
};

const schema = (fileName: string): XMLFileInfo => ({
  fileName,
  contents: readFileSync(join(__dirname, 'schema', fileName), 'utf8'),
});
const errorsOf = async (format: 'gpx-1.1' | 'kml-2.2', texts: readonly string[]): Promise<readonly string[]> => {
  const { errors } = await validateXML({
    xml: texts.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
    schema: [schema(`${format}.xsd`)],
    preload: [schema('atom.xsd')],
  });
  return errors.map(({ message }) => message);
};

const gpx = cases.flatMap(([, route]) => [routeToGpx(route, places, 'zh'), routeToGpx(route, places, 'en', notice)]);
const kml = cases.flatMap(([, route]) => [routeToKml(route, places, 'zh'), routeToKml(route, places, 'en', notice)]);

/** These schemas are subsets written for this test; whoever changes a format compares it with the whole ones once. */
describe('libxml', () => {
  it('finds every GPX valid', async () => {
    const texts = [...gpx, placesToGpx(places, 'zh', notice), placesToGpx([], 'en')];
    expect(await errorsOf('gpx-1.1', texts)).toEqual([]);
  });

  it('finds every KML valid', async () => {
    const texts = [...kml, placesToKml(places, 'zh', notice), placesToKml([], 'en')];
    expect(await errorsOf('kml-2.2', texts)).toEqual([]);
  });

  it.each([
    [
      'gpx-1.1',
      'elements in another order',
      (text: string) => text.replace(/(<name>.*<\/name>)\n(<desc>.*<\/desc>)/, '$2\n$1'),
    ],
    ['gpx-1.1', 'a latitude of 95', (text: string) => text.replace(/lat="[\d.]+"/, 'lat="95"')],
    ['gpx-1.1', 'no creator', (text: string) => text.replace(/ creator="[^"]*"/, '')],
    ['kml-2.2', 'blanks within a position', (text: string) => text.replace(/(<coordinates>[\d.]+),/, '$1, ')],
    [
      'kml-2.2',
      'data after the geometry',
      (text: string) => text.replace(/(<ExtendedData>[^]*?<\/ExtendedData>)\n(<Point>.*<\/Point>)/, '$2\n$1'),
    ],
    ['kml-2.2', 'a tag left open', (text: string) => text.replace('</Folder>', '')],
  ] as const)('%s: is not content with %s', async (format, _, damage) => {
    const [text] = format === 'gpx-1.1' ? gpx : kml;
    const damaged = damage(text!);
    expect(damaged).not.toBe(text);
    expect((await errorsOf(format, [damaged])).length).toBeGreaterThan(0);
  });
});
