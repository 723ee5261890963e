import { order, slug, staffNote, type Labels } from './field';

export const placeType: Labels = {
  uid: 'api::place-type.place-type',
  mainField: 'name',
  list: ['name', 'placeKind', 'slug', 'order'],
  fields: {
    name: ['名称', '类型的名称，例如“溶洞”“民宿”。'],
    placeKind: [
      '属于哪类地点',
      'scenic 景区，museum 文博，eatery 餐饮，lodging 住宿，shop 购物，amenity 公共设施，study-base 研学基地。',
    ],
    ...slug,
    ...order,
    ...staffNote,
  },
  half: ['slug', 'order', 'placeKind'],
};
