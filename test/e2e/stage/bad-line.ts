import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What a bad line, or a broken server behind it, does to an answer. */
export type LineFault =
  /** The connection breaks in the middle of a body whose length was said. */
  | 'cut'
  /** A body of unsaid length ends early, as if that were all: nothing but its hash tells. */
  | 'short'
  /** The right length, and one wrong byte. */
  | 'corrupt'
  /** Status 500. */
  | 'refused'
  /** Half of a body, and then nothing for as long as anybody waits. */
  | 'stall';

export interface BadLine {
  readonly address: string;
  /** How often each fault was done to somebody. */
  readonly done: Readonly<Record<LineFault, number>>;
  readonly close: () => Promise<void>;
}

export interface LineOptions {
  /** `http://host:port` of the server behind. */
  readonly server: string;
  /** Asked for every path; `undefined` lets it pass. */
  readonly faultOf: (path: string) => LineFault | undefined;
  /** Milliseconds before an answer. */
  readonly delayOf?: (path: string) => number;
}

const bodyOf = async (answer: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

const wrongByte = (body: Buffer): Buffer => {
  const wrong = Buffer.from(body);
  const at = Math.floor(wrong.length / 2);
  if (wrong.length > 0) wrong[at] = wrong[at]! ^ 0xff;
  return wrong;
};

/** Answers with a fault. `body` is whole. */
const spoil = (fault: LineFault, { statusCode, headers }: IncomingMessage, body: Buffer, to: ServerResponse): void => {
  const half = body.subarray(0, Math.floor(body.length / 2));
  const lengths = new Set(['transfer-encoding', 'content-length']);
  const rest = Object.fromEntries(Object.entries(headers).filter(([name]) => !lengths.has(name)));
  const said = { ...rest, 'content-length': String(body.length) };
  switch (fault) {
    case 'refused':
      to.writeHead(500, { 'content-type': 'text/plain' }).end('a fault of the test');
      return;
    case 'corrupt':
      to.writeHead(statusCode ?? 200, said).end(wrongByte(body));
      return;
    case 'short':
      // No length and no chunks: the end of the connection is the end of the body.
      to.useChunkedEncodingByDefault = false;
      to.writeHead(statusCode ?? 200, { ...rest, connection: 'close' }).end(half);
      return;
    case 'cut':
      to.writeHead(statusCode ?? 200, said).write(half, () => to.socket?.destroy());
      return;
    case 'stall':
      to.writeHead(statusCode ?? 200, said).write(half);
  }
};

/**
 * A line between browser and server that breaks: a proxy of its own. What a browser's debugger answers in place of a
 * server will not do: a shortened body arrives as a complete one, and while requests are intercepted their cache mode is
 * not what the page said, so that the service worker took downloads of packs for pictures and kept the short answer.
 */
export const openBadLine = async ({ server, faultOf, delayOf = () => 0 }: LineOptions): Promise<BadLine> => {
  const done: Record<LineFault, number> = { cut: 0, short: 0, corrupt: 0, refused: 0, stall: 0 };
  const sockets = new Set<Socket>();
  const pass = (from: IncomingMessage, to: ServerResponse): void => {
    const path = from.url ?? '/';
    const onward = request(server + path, { method: from.method, headers: from.headers }, (answer) => {
      const fault = from.method === 'GET' ? faultOf(path) : undefined;
      if (fault === undefined || answer.statusCode !== 200) {
        to.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(to);
        return;
      }
      void bodyOf(answer).then((body) => {
        if (to.destroyed) return;
        done[fault] += 1;
        spoil(fault, answer, body, to);
      });
    });
    onward.on('error', () => to.destroy());
    to.on('close', () => onward.destroy());
    from.pipe(onward);
  };
  const proxy = createServer((from, to) => {
    const delay = delayOf(from.url ?? '/');
    if (delay > 0) setTimeout(pass, delay, from, to);
    else pass(from, to);
  });
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => proxy.close(resolve));
  };
  return { address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, done, close };
};
