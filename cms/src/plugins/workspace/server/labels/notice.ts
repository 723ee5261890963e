import { recordLabels } from './record';

export const notice = recordLabels(
  'notice',
  {
    kind: ['类别', '显示在公告的标签上。'],
    severity: ['程度', '决定公告的颜色，越紧急越醒目。'],
    start: ['开始时间', '从这一刻起显示（北京时间）。'],
    end: ['结束时间', '到这一刻为止；未定时留空，事后记得补上。'],
    places: ['涉及地点', '公告会显示在这些地点的页面上。'],
    routes: ['涉及线路', '公告会显示在这些线路的页面上。'],
    alternative: ['替代建议', '告诉游客可以改去哪里、怎么走。'],
    alternativePlaces: ['替代地点', '建议改去的地点，可拖动排序。'],
  },
  { list: ['kind', 'severity', 'start', 'end'], half: ['kind', 'severity', 'start', 'end'] },
);
