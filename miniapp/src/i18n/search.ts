import { strings } from './strings';

export const search = strings({}, {});
