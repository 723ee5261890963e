import { order, slug, staffNote, type Labels } from './field';

export const placeType: Labels = {
  uid: 'api::place-type.place-type',
  mainField: 'name',
  list: ['name', 'placeKind', 'slug', 'order'],
  fields: {
    name: ['名称', '类型的名称，例如“溶洞”“民宿”。'],
    placeKind: ['属于哪类地点', '这个类型用在哪类地点上。'],
    ...slug,
    ...order,
    ...staffNote,
  },
  half: ['slug', 'order', 'placeKind'],
};
