/** Listeners of one thing. A listener that throws does not keep the others from hearing. */
export class Listeners<T> {
  private readonly listeners = new Set<(value: T) => void>();

  /** Adds a listener; the answer takes it off again. Bound, so that it can be handed to `useSyncExternalStore`. */
  readonly subscribe = (listener: (value: T) => void): (() => void) => {
    // A wrapper of its own lets one function subscribe twice.
    const entry = (value: T): void => listener(value);
    this.listeners.add(entry);
    return () => {
      this.listeners.delete(entry);
    };
  };

  notify(value: T): void {
    for (const listener of [...this.listeners]) {
      try {
        listener(value);
      } catch (error) {
        // Reported as an unhandled rejection: a page's mistake must neither be lost nor stop a sync half-way.
        void Promise.reject(error);
      }
    }
  }
}

/** A value that can be read at once and watched. */
export interface Readable<T> {
  /** The value now: the same object until it changes. */
  readonly get: () => T;
  readonly subscribe: (listener: (value: T) => void) => () => void;
}

/** A `Readable` for whoever owns it. */
export class Signal<T> implements Readable<T> {
  private readonly listeners = new Listeners<T>();
  constructor(private value: T) {}
  readonly get = (): T => this.value;
  readonly subscribe = this.listeners.subscribe;

  set(value: T): void {
    this.value = value;
    this.listeners.notify(value);
  }
}
