import * as v from 'valibot';
import { openingHours } from './facets';
import { named } from './named';
import { day, id, localized } from './scalars';

export const offer = v.object({
  ...named,
  kind: v.picklist(['ticket-discount', 'free-day', 'guided-tour']),
  placeIds: v.optional(v.array(id)),
  validFrom: v.optional(day),
  validTo: v.optional(day),
  hours: v.optional(openingHours),
  conditions: v.optional(localized),
});
export type Offer = v.InferOutput<typeof offer>;
