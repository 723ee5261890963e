import { strings } from './strings';

export const places = strings({}, {});
