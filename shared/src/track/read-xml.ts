import { SaxesParser } from 'saxes';
import { TrackError, UnreadableFileError } from './track-errors';

export type Attributes = Readonly<Record<string, string>>;

/** What a format does with the elements of its file. Names lack the root's prefix, but keep any other (`gx:coord`). */
export interface ElementHandlers {
  readonly open: (name: string, attributes: Attributes, line: number) => void;
  /** `text` is what stands right before the end tag. */
  readonly close: (name: string, text: string, line: number) => void;
}

export interface XmlRoot {
  readonly name: string;
  /** The namespace that the root's name is in; empty for none. */
  readonly namespace: string;
}

const CHUNK = 1 << 20;

const split = (name: string): readonly [prefix: string, local: string] => {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
};

/**
 * Streams XML through handlers that are chosen by the root element. Namespaces are not resolved: tracks with undeclared
 * prefixes are common, and only the root's own prefix is needed. Throws `UnreadableFileError` for a DOCTYPE (which
 * could hold entity bombs), for text that is not XML, and for text that ends too early.
 */
export const readXml = (text: string, handlersFor: (root: XmlRoot) => ElementHandlers): void => {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  let handlers: ElementHandlers | undefined;
  let [prefix, gathered] = ['', ''];
  const nameOf = (name: string): string => {
    const [own, local] = split(name);
    return own === prefix ? local : name;
  };
  parser.on('doctype', () => {
    throw new UnreadableFileError('doctype', 'DOCTYPE', { line: parser.line });
  });
  parser.on('error', (cause) => {
    throw new UnreadableFileError('malformed', 'file', { line: parser.line }, cause);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (!handlers) {
      const [own, local] = split(name);
      prefix = own;
      const namespace = attributes[own === '' ? 'xmlns' : `xmlns:${own}`] ?? '';
      handlers = handlersFor({ name: local, namespace });
    }
    gathered = '';
    handlers.open(nameOf(name), attributes, parser.line);
  });
  const gather = (more: string): void => void (gathered += more);
  parser.on('text', gather);
  parser.on('cdata', gather);
  parser.on('closetag', ({ name }) => {
    handlers?.close(nameOf(name), gathered, parser.line);
    gathered = '';
  });
  for (let from = 0; from < text.length; from += CHUNK) parser.write(text.slice(from, from + CHUNK));
  try {
    parser.close();
  } catch (cause) {
    if (cause instanceof TrackError && cause.code !== 'malformed') throw cause;
    throw new UnreadableFileError('truncated', 'file', { line: parser.line }, cause);
  }
};
