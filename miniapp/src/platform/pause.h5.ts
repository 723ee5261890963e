/** A task longer than this, on a phone four times slower, keeps a tap waiting for more than a moment. */
const SLICE_MS = 5;

const waiting: (() => void)[] = [];
let channel: MessageChannel | undefined;
let sliceStart = 0;

/** A task of its own, soon: timers would wait four milliseconds each. */
function inNewTask(run: () => void): void {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => waiting.shift()?.();
  }
  waiting.push(run);
  channel.port2.postMessage(undefined);
}

/** Lets the browser draw and answer, where the last time is long enough ago. */
export const pause: (() => Promise<void>) | undefined = () => {
  if (performance.now() - sliceStart < SLICE_MS) return Promise.resolve();
  return new Promise((resolve) => {
    inNewTask(() => {
      sliceStart = performance.now();
      resolve();
    });
  });
};
