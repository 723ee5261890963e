import { useEffect, useState } from 'react';

/** Often enough for what is told by the minute. */
const TICK_MS = 15_000;

/** The moment (milliseconds), made anew while the page stands. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
