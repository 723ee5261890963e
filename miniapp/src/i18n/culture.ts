import { strings } from './strings';

export const culture = strings({}, {});
