import { strings } from './strings';

export const saved = strings({}, {});
