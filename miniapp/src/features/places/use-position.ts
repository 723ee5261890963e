import { useCallback } from 'react';
import { createValue, useValue } from '../../content/value';
import { currentPosition, type Position } from '../../platform/position';

/** Where the reader was when last asked. It lives for this run only and never leaves the device. */
const position = createValue<Position | undefined>(undefined);

/** The reader's position, and how to ask for it; asks only when called, which is only on a tap. */
export function usePosition(): readonly [Position | undefined, () => Promise<Position | undefined>] {
  const ask = useCallback(async () => {
    const found = await currentPosition();
    if (found) position.set(found);
    return found;
  }, []);
  return [useValue(position), ask];
}
