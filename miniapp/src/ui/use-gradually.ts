import { useEffect, useState } from 'react';

const PAUSE_MS = 120;

/**
 * The `first` items at once, the others `step` at a time: the first screen does not wait for what lies below it.
 * Nothing more comes until `started`.
 */
export function useGradually<T>(items: readonly T[], started: boolean, first = 3, step = 2): readonly T[] {
  const [shown, setShown] = useState(first);
  const done = shown >= items.length;
  useEffect(() => {
    if (!started || done) return undefined;
    const timer = setTimeout(() => setShown(shown + step), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [started, done, shown, step]);
  return items.slice(0, shown);
}
