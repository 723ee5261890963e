import { strings } from './strings';

export const routes = strings({}, {});
