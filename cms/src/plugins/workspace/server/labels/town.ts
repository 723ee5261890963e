import { staffNote, type Labels } from './field';

export const town: Labels = {
  uid: 'api::town.town',
  mainField: 'name',
  list: ['name', 'slug', 'accuracyMetres'],
  fields: {
    name: ['名称', '镇或街道的全称，例如“山头街道”。英文名请切换到 English 版本填写。'],
    slug: ['区划代码', '国家统计局的 9 位代码，例如 370304004。'],
    pinyin: ['拼音', '供搜索用，保存时按名称自动生成。'],
    summary: ['一句话简介', '建议 40 字以内。'],
    longitude: ['经度', '镇街驻地的 WGS-84 经度，例如 117.86。'],
    latitude: ['纬度', '镇街驻地的 WGS-84 纬度，例如 36.47。'],
    accuracyMetres: ['误差半径（米）', '真实位置一定在这个半径之内。'],
    villages: ['所辖村居', '一行一个。'],
    verification: ['核实情况', '名称、代码和位置核实到什么程度。'],
    ...staffNote,
  },
  half: ['slug', 'pinyin', 'longitude', 'latitude'],
};
