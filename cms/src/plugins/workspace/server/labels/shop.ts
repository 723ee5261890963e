import { placeLabels } from './place';

export const shop = placeLabels('shop', { products: ['在售好礼', '从“博山好礼”中选这里买得到的。'] });
