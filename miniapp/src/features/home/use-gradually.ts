import { useEffect, useState } from 'react';

const FIRST = 3;
const STEP = 2;
const PAUSE_MS = 120;

/** The first few items at once, the others a few at a time: the first screen does not wait for what lies below it. */
export function useGradually<T>(items: readonly T[], started: boolean): readonly T[] {
  const [shown, setShown] = useState(FIRST);
  const done = shown >= items.length;
  useEffect(() => {
    if (!started || done) return undefined;
    const timer = setTimeout(() => setShown(shown + STEP), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [started, done, shown]);
  return items.slice(0, shown);
}
