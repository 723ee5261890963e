import { strings } from './strings';

export const videos = strings({}, {});
