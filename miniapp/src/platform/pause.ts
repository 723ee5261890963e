/** A mini-program draws in a thread of its own: nothing to pause for. */
export const pause: (() => Promise<void>) | undefined = undefined;
