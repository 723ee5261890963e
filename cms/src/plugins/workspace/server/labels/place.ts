import { order, staffNote, type FieldText, type Labels } from './field';
import { namedHalf, presentation, seasons, themes, words } from './named';

const facts = {
  location: ['位置', '经纬度（WGS-84）、误差半径、地址和所属镇街。误差 150 米以内才提供导航。'],
  type: ['类型', '从“地点类型”列表中选；没有合适的请先在那里新增。'],
  grade: ['等级', '例如 4A 级景区、三星级饭店；没有评定的留空。'],
} as const satisfies Record<string, FieldText>;

const visiting = {
  hours: ['开放时间', '按星期和季节填写；不清楚时留空，不要猜。'],
  tickets: ['门票', '按人群填写票价；免费的打开“免票”；不清楚时留空。'],
  contact: ['联系方式', '对游客公开的电话、网站和公众号。'],
  accessibility: ['无障碍', '轮椅能否通行、有没有无障碍卫生间。'],
  family: ['亲子', '是否适合带孩子、推车和母婴设施。'],
} as const satisfies Record<string, FieldText>;

const shown = {
  nightEconomy: ['夜间开放', '打开后会出现在夜游推荐里。'],
  ...order,
} as const satisfies Record<string, FieldText>;

/** How long a visit takes; shared by kinds that one visits rather than uses. */
export const stayMinutes = {
  stayMinutes: ['建议游览时长（分钟）', '5 到 1440 之间的整数，用于排行程，例如 90。'],
} as const satisfies Record<string, FieldText>;

/** The labels of one kind of place: what all kinds share, with the kind's own fields in the middle. */
export const placeLabels = (type: string, own: Readonly<Record<string, FieldText>>): Labels => ({
  uid: `api::${type}.${type}`,
  mainField: 'name',
  list: ['name', 'type', 'grade', 'slug'],
  fields: { ...words, ...facts, ...visiting, ...own, ...themes, ...seasons, ...presentation, ...shown, ...staffNote },
  half: [...namedHalf, 'themes', 'seasons', 'type', 'grade', 'nightEconomy', 'order', ...Object.keys(own)],
});
