import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { SheetError } from './sheet';

/** What a reader of one XML part wants to be told; names come without their prefix. */
export interface XmlEvents {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads a stream of XML. Yields after each chunk, so that the caller can pass on what was found so far.
 * @throws SheetError for what is not well-formed and for a DOCTYPE, which an honest spreadsheet never has
 */
export async function* readXml(chunks: AsyncIterable<string>, events: XmlEvents): AsyncGenerator<void> {
  const parser = new SaxesParser({ fragment: false });
  const refuse = (): never => {
    throw new SheetError('表格内部的数据已损坏：请在表格软件里打开，另存为新的 .xlsx 再上传。');
  };
  parser.on('doctype', refuse);
  parser.on('error', refuse);
  parser.on('opentag', ({ name, attributes }) => events.open?.(bare(name), attributes as SaxesTagPlain['attributes']));
  parser.on('closetag', ({ name }) => events.close?.(bare(name)));
  parser.on('text', (text) => events.text?.(text));
  parser.on('cdata', (text) => events.text?.(text));
  for await (const chunk of chunks) {
    parser.write(chunk);
    yield;
  }
  parser.close();
}

/** Reads a whole part of XML. */
export async function readAll(chunks: AsyncIterable<string>, events: XmlEvents): Promise<void> {
  const reading = readXml(chunks, events);
  while (!(await reading.next()).done);
}
