import { placeLabels } from './place';

export const amenity = placeLabels('amenity', {});
