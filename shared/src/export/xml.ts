import type { Wgs84 } from '../geo/datum';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML 1.0, within elements and attributes; characters that XML cannot hold are left out. */
export const escapeXml = (text: string): string =>
  text
    // With the flag u, a surrogate matches only where its other half is missing.
    // eslint-disable-next-line no-control-regex -- these are exactly what XML 1.0 forbids.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu, '')
    .replace(/[&<>"]/g, (character) => entities[character]!);

/** An element with text, on a line of its own; nothing for no text. */
export const element = (name: string, text: string | number | undefined): string =>
  text === undefined || text === '' ? '' : `<${name}>${escapeXml(String(text))}</${name}>\n`;

/** Degrees with up to seven decimals (a centimetre) and never an exponent, which `xsd:decimal` does not know. */
export const decimal = (degrees: number): string => degrees.toFixed(7).replace(/\.?0+$/, '');

export const latLon = ({ lat, lon }: Wgs84): string => `lat="${decimal(lat)}" lon="${decimal(lon)}"`;
