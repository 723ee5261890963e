import { order, slug, staffNote, type Labels } from './field';

export const grade: Labels = {
  uid: 'api::grade.grade',
  mainField: 'name',
  list: ['name', 'slug', 'order'],
  fields: { name: ['名称', '等级的名称，例如“国家 4A 级旅游景区”。'], ...slug, ...order, ...staffNote },
  half: ['slug', 'order'],
};
