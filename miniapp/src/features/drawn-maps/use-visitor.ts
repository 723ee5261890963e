import type { Fix } from '@boshan/shared/guide/fix';
import { useEffect, useState } from 'react';
import { watchPosition, type WatchProblem } from '../../platform/position-watch';

export interface Visitor {
  /** Whether the visitor asked to be shown. */
  readonly on: boolean;
  readonly fix: Fix | undefined;
  readonly problem: WatchProblem | undefined;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Where the visitor is, from the moment they ask until they leave the page or ask no more. */
export function useVisitor(): Visitor {
  const [on, setOn] = useState(false);
  const [fix, setFix] = useState<Fix>();
  const [problem, setProblem] = useState<WatchProblem>();
  useEffect(() => {
    if (!on) return undefined;
    return watchPosition({
      onFix: (next) => {
        setFix(next);
        setProblem(undefined);
      },
      onProblem: (next) => {
        setProblem(next);
        if (next === 'denied') setOn(false);
      },
    });
  }, [on]);
  return {
    on,
    fix: on ? fix : undefined,
    problem,
    start: () => {
      setProblem(undefined);
      setOn(true);
    },
    stop: () => {
      setOn(false);
      setFix(undefined);
    },
  };
}
