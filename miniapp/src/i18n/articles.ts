import { strings } from './strings';

export const articles = strings(
  {
    title: '攻略',
    dated: '写于 {day}',
    minutes: '约 {n} 分钟读完',
    places: '文中的地方',
    routes: '文中的线路',
    more: '接着读',
    none: '还没有攻略',
    noneHint: '先看看线路怎么走',
    toRoutes: '看线路',
  },
  {
    title: 'Guides',
    dated: 'Written {day}',
    minutes: '{n} min read',
    places: 'Places in this guide',
    routes: 'Routes in this guide',
    more: 'Read on',
    none: 'No guides yet',
    noneHint: 'Meanwhile, look at the routes',
    toRoutes: 'See routes',
  },
);
