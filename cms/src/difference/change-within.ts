/** Where two texts differ: what both begin and end with, and what lies between. */
export interface ChangeWithin {
  readonly start: string;
  readonly before: string;
  readonly after: string;
  readonly end: string;
}

const sharedLength = (one: readonly string[], other: readonly string[]): number => {
  const differs = one.findIndex((each, at) => each !== other[at]);
  return differs < 0 ? one.length : differs;
};

/** The one stretch that changed, cut between whole characters. */
export function changeWithin(before: string, after: string): ChangeWithin {
  const [one, other] = [[...before], [...after]];
  const start = sharedLength(one, other);
  const [restOne, restOther] = [one.slice(start), other.slice(start)];
  const end = Math.min(
    sharedLength([...restOne].reverse(), [...restOther].reverse()),
    restOne.length,
    restOther.length,
  );
  const middle = (rest: readonly string[]): string => rest.slice(0, rest.length - end).join('');
  return {
    start: one.slice(0, start).join(''),
    before: middle(restOne),
    after: middle(restOther),
    end: restOne.slice(restOne.length - end).join(''),
  };
}
