/** Names of the language itself; everything else that a browser offers is hidden from the app. */
const language =
  'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math Intl ArrayBuffer Atomics Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set WeakMap WeakSet WeakRef FinalizationRegistry Proxy Reflect decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape isFinite isNaN console setTimeout clearTimeout setInterval clearInterval eval'.split(
    ' ',
  );

const allowed = new Set(language);
const isParameterName = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name) && !reserved.has(name);
const reserved = new Set(['arguments', 'eval', 'undefined', 'NaN', 'Infinity']);

function everyName(): string[] {
  const names = new Set<string>();
  for (let object: object | null = window; object; object = Object.getPrototypeOf(object) as object | null) {
    for (const name of Object.getOwnPropertyNames(object)) names.add(name);
  }
  return [...names];
}

let hidden: string[] | undefined;

/** Browser globals that a mini-program does not have: window, document, fetch, localStorage … */
export function hiddenNames(): string[] {
  hidden ??= everyName().filter((name) => isParameterName(name) && !allowed.has(name));
  return hidden;
}

/**
 * Runs one file of the app with what a mini-program has and nothing else. Strict, so that `this` is no way back to the
 * browser's globals.
 */
export function runInSandbox(file: string, code: string, scope: Record<string, unknown>): void {
  const given = Object.keys(scope);
  const names = [...given, ...hiddenNames().filter((name) => !(name in scope))];
  const body = `"use strict";${code}\n//# sourceURL=weapp/${file}`;
  // The app's code has to run as text within a scope of our own making; that is what this harness is for.
  const run = new Function(...names, body) as (...values: unknown[]) => void;
  run(...given.map((name) => scope[name]));
}
