import { staffNote, type Labels } from './field';

export const home: Labels = {
  uid: 'api::home.home',
  mainField: 'id',
  fields: {
    banners: ['横幅', '首页顶部轮换的大图，建议不超过 5 个。'],
    topics: ['专题入口', '横幅下方的快捷入口，建议 4 的倍数。'],
    sections: ['栏目', '首页栏目的先后；删掉的栏目不显示。'],
    ...staffNote,
  },
};
