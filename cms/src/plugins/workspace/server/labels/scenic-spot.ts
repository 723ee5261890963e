import { placeLabels, stayMinutes } from './place';

export const scenicSpot = placeLabels('scenic-spot', stayMinutes);
