import { Bell, ChartCircle, Clock, PaperPlane } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { ChangesWidget } from './changes-widget';
import { HealthWidget } from './health-widget';
import { NoticesWidget } from './notices-widget';
import { WaitingWidget } from './waiting-widget';

const title = (id: string, defaultMessage: string) => ({ id: `desk.${id}`, defaultMessage });
const link = (id: string, label: string, href: string) => ({ label: title(`${id}.link`, label), href });

/** What the home page of the admin shows, in the place of Strapi's own cards. */
export function arrangeHome(app: StrapiApp): void {
  const cards = [
    {
      id: 'waiting',
      title: title('waiting', '等我处理'),
      icon: PaperPlane,
      component: () => Promise.resolve(WaitingWidget),
    },
    {
      id: 'health',
      title: title('health', '内容体检'),
      icon: ChartCircle,
      link: link('health', '全部问题', '/plugins/health'),
      component: () => Promise.resolve(HealthWidget),
    },
    {
      id: 'changes',
      title: title('changes', '昨天以来的变化'),
      icon: Clock,
      component: () => Promise.resolve(ChangesWidget),
    },
    {
      id: 'notices',
      title: title('notices', '正在生效的公告'),
      icon: Bell,
      component: () => Promise.resolve(NoticesWidget),
    },
  ];
  app.widgets.register(() => cards.map((card) => ({ ...card, pluginId: 'desk' })));
}
