import { strings } from './strings';

export const articles = strings({}, {});
