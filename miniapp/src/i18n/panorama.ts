import { strings } from './strings';

export const panorama = strings(
  {
    title: '全景',
    hint: '拖动画面，环顾四周',
    viewLabel: '{name}的全景，可用方向键转动',
    flat: '这台设备打不开环视，已改为平铺画面，可左右滑动',
    flatHint: '左右滑动，环顾四周',
    around: '打开环视',
    sketch: '手绘示意',
    sketchHint: '这是手绘的示意全景，不是实拍。',
    spots: '画面里的去处',
    toScene: '走到：{name}',
    toPlace: '看看：{name}',
    scenes: '其他全景',
    place: '这个全景在',
  },
  {
    title: 'Panorama',
    hint: 'Drag to look around',
    viewLabel: 'Panorama of {name}; turn it with the arrow keys',
    flat: 'This device cannot look around; the picture lies flat, swipe sideways',
    flatHint: 'Swipe sideways to look around',
    around: 'Look around',
    sketch: 'Drawn sketch',
    sketchHint: 'A drawn sketch, not a photograph.',
    spots: 'In this view',
    toScene: 'Walk to: {name}',
    toPlace: 'About: {name}',
    scenes: 'Other panoramas',
    place: 'Where this is',
  },
);
