/** What a pack is kept for: a place with its surroundings on a drawn map, a whole town, or a route. */
export interface PackTarget {
  readonly kind: 'place' | 'town' | 'route';
  readonly id: string;
}

/** One text for a target: `route.route-ceramics-study`. Ids hold no dot. */
export const targetKey = ({ kind, id }: PackTarget): string => `${kind}.${id}`;
