import { recordLabels } from './record';

export const busLine = recordLabels(
  'bus-line',
  {
    stops: ['站点', '从起点到终点依次排列，至少两站。'],
    departures: ['班次', '每个班次的方向、首站发车时间和运行日。'],
    fareCny: ['票价（元）', '全程票价；免费填 0。'],
    serviceNote: ['运营说明', '例如旺季加车、雨雪停运。'],
  },
  { list: ['fareCny'] },
);
