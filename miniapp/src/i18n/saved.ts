import { strings } from './strings';

export const saved = strings(
  {
    title: '我的',
    favourites: '我的收藏',
    empty: '还没有收藏',
    emptyHint: '点景点或线路上的心形，就能在这里找到，没有网络也能看。',
    explore: '去探索',
    settings: '设置',
    settingsHint: '语言、大字版、夜间、离线内容',
    elder: '大字版',
    elderHint: '字大、按钮大',
    hotlines: '求助与热线',
    call: '拨打',
  },
  {
    title: 'Mine',
    favourites: 'Saved',
    empty: 'Nothing saved yet',
    emptyHint: 'Tap the heart on a place or route to find it here, even with no network.',
    explore: 'Explore',
    settings: 'Settings',
    settingsHint: 'Language, large type, night, offline content',
    elder: 'Large type',
    elderHint: 'Larger text and buttons',
    hotlines: 'Help and hotlines',
    call: 'Call',
  },
);
