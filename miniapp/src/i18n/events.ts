import { strings } from './strings';

export const events = strings({}, {});
