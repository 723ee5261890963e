import { strings } from './strings';

export const navigate = strings(
  {
    title: '用哪个地图去？',
    target: '去 {name}',
    hint: '会离开畅游博山，由地图应用带路。',
    amap: '高德地图',
    tencent: '腾讯地图',
    baidu: '百度地图',
    apple: '苹果地图',
    copy: '复制名称和地址',
    copied: '已复制',
  },
  {
    title: 'Which map app?',
    target: 'To {name}',
    hint: 'This leaves the guide; the map app leads the way.',
    amap: 'Amap',
    tencent: 'Tencent Maps',
    baidu: 'Baidu Maps',
    apple: 'Apple Maps',
    copy: 'Copy name and address',
    copied: 'Copied',
  },
);
