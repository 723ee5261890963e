// @ts-check
import { mkdirSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { Explained } from './explain.mjs';

const DEFAULT_PORT = 1337;

/**
 * @param {string | undefined} text the environment's PORT
 * @returns {number}
 * @throws {Explained}
 */
export function readPort(text) {
  const port = text ? Number(text) : DEFAULT_PORT;
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Explained(`PORT=${text} is not a port: give a number from 1 to 65535, e.g. \`PORT=1338 npm start\`.`);
}

/**
 * Tries whether a port can be had on an address.
 * @param {number} port
 * @param {string} host
 * @throws {Explained} naming the port and another one to try
 */
export function ensurePortFree(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      const code = 'code' in error ? error.code : undefined;
      const other = port < 65_535 ? port + 1 : port - 1;
      if (code === 'EADDRINUSE') {
        reject(
          new Explained(`Port ${port} is in use. Stop what uses it, or choose another: \`PORT=${other} npm start\`.`),
        );
      } else if (code === 'EACCES') {
        reject(new Explained(`Port ${port} needs special rights. Choose one above 1023: \`PORT=1337 npm start\`.`));
      } else {
        reject(new Explained(`${host}:${port} cannot be listened on (${String(code)}): check HOST and PORT.`));
      }
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/**
 * Makes a folder and looks whether its disk has room.
 * @param {string} folder
 * @param {number} megabytes needed
 * @param {(folder: string) => {bavail: number, bsize: number}} [stat]
 * @throws {Explained}
 */
export function ensureRoom(folder, megabytes, stat = statfsSync) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Explained(`The data folder ${folder} cannot be made (${code}): choose another with BOSHAN_DATA=….`);
  }
  const { bavail, bsize } = stat(folder);
  const free = Math.floor((bavail * bsize) / 1e6);
  if (free < megabytes) {
    throw new Explained(
      `The disk of ${folder} is full: ${free} MB free, ${megabytes} MB needed. Free some and try again.`,
    );
  }
}
