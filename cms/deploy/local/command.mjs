// @ts-check
import { spawn } from 'node:child_process';
import { Explained, explainFailure } from './explain.mjs';

const KEPT_CHARACTERS = 200_000;

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** @param {number} milliseconds */
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(milliseconds < 9_950 ? 1 : 0)} s`;

/**
 * Runs a command to its end and keeps the last of what it printed.
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd: string, env?: NodeJS.ProcessEnv, echo?: boolean}} options echo also shows the output as it comes
 * @returns {Promise<{code: number, output: string, stdout: string}>} never rejects: a command not found has code 127
 */
export function run(command, args, { cwd, env = process.env, echo = false }) {
  return new Promise((resolve) => {
    let output = '';
    let stdout = '';
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @param {Buffer} chunk @param {boolean} isStdout */
    const take = (chunk, isStdout) => {
      const text = chunk.toString();
      output = (output + text).slice(-KEPT_CHARACTERS);
      if (isStdout) stdout += text;
      if (echo) process.stderr.write(chunk);
    };
    child.stdout.on('data', (chunk) => take(chunk, true));
    child.stderr.on('data', (chunk) => take(chunk, false));
    child.on('error', (error) => resolve({ code: 127, output: `${output}\n${error.message}`, stdout }));
    child.on('close', (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}\n${signal}` : output, stdout }),
    );
  });
}

/**
 * Runs a command quietly, with a line when it begins and ends, and a sign of life while it takes long.
 * @param {string} what e.g. `Installing packages`
 * @param {string} command
 * @param {string[]} args
 * @param {{cwd: string, env?: NodeJS.ProcessEnv}} options
 * @throws {Explained} with the remedy, or with the last lines where the cause is not known
 */
export async function runStep(what, command, args, options) {
  const begun = Date.now();
  say(`  … ${what}`);
  const heartbeat = setInterval(() => say(`  … ${what}: ${seconds(Date.now() - begun)}`), 20_000);
  const { code, output } = await run(command, args, options);
  clearInterval(heartbeat);
  if (code !== 0) {
    const remedy = explainFailure(output);
    const tail = output.trimEnd().split('\n').slice(-30).join('\n');
    throw new Explained(
      remedy ? `${what} failed. ${remedy}` : `${what} failed (exit ${code}). Its last lines:\n${tail}`,
    );
  }
  say(`  ✓ ${what} (${seconds(Date.now() - begun)})`);
}
