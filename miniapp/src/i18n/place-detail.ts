import { strings } from './strings';

export const placeDetail = strings({}, {});
