import type { SheetJob } from './api';

/** What the states of an import are called. */
export const stateNames: Readonly<Record<string, string>> = {
  reading: '正在读取',
  checking: '正在预检',
  ready: '预检完成，等待确认',
  applying: '正在写入草稿',
  applied: '已写入草稿',
  undoing: '正在撤销',
  undone: '已撤销',
  failed: '没有读成',
};

export const statusNames: Readonly<Record<string, string>> = {
  new: '新增',
  changed: '修改',
  unchanged: '无变化',
  wrong: '有误',
  duplicate: '可能重复',
};

export const resultNames: Readonly<Record<string, string>> = {
  done: '已写入',
  failed: '写入失败',
  conflict: '有人改过，未写入',
  undone: '已撤销',
  kept: '未撤销',
};

/** How far a job is, in percent; undefined where nothing is counted. */
export const percentOf = ({ state, done, total }: SheetJob): number | undefined =>
  state === 'reading' || total === 0 ? undefined : Math.min(100, Math.round((done / total) * 100));

/** `12 行新增，3 行有误` */
export const summaryOf = ({ counts }: SheetJob): string =>
  Object.entries({ ...statusNames, ...resultNames })
    .flatMap(([key, name]) => (counts[key] ? [`${counts[key]} 行${name}`] : []))
    .join('，');
