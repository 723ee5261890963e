import { strings } from './strings';

export const notices = strings({}, {});
