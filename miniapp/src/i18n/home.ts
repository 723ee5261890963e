import { strings } from './strings';

export const home = strings({}, {});
