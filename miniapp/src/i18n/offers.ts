import { strings } from './strings';

export const offers = strings({}, {});
