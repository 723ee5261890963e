/** Content codings that a stored file can have, best first. */
export const codings = ['br', 'gzip', 'identity'] as const;
export type Coding = (typeof codings)[number];

const remembered = new Map<string, readonly Coding[]>();
const MOST_REMEMBERED = 200;

const qualityOf = (header: string): Map<string, number> => {
  const quality = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const given = parameters.find((piece) => piece.startsWith('q='));
    const value = given === undefined ? 1 : Number(given.slice(2));
    if (name !== '') quality.set(name === 'x-gzip' ? 'gzip' : name, Number.isFinite(value) ? value : 0);
  }
  return quality;
};

const parse = (header: string): readonly Coding[] => {
  const quality = qualityOf(header);
  const any = quality.get('*');
  const accepted = codings.filter((coding) => {
    const fallback = coding === 'identity' ? (any === 0 ? 0 : 1) : (any ?? 0);
    return (quality.get(coding) ?? fallback) > 0;
  });
  // A reader that refuses everything still gets bytes: RFC 9110 lets a server disregard the field.
  return accepted.length > 0 ? accepted : ['identity'];
};

/**
 * Codings that `Accept-Encoding` allows, in our order of preference (smallest first; the reader's own weights among
 * them do not matter to it). Results are remembered, because browsers send a handful of different headers.
 */
export const acceptedCodings = (header: string | undefined): readonly Coding[] => {
  const key = header ?? '';
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const accepted = parse(key);
  if (remembered.size < MOST_REMEMBERED && key.length < 200) remembered.set(key, accepted);
  return accepted;
};
