import type { MapLanguage } from './types';

const words = {
  'zh-Hans': {
    keys: '地图画面：方向键移动，加号和减号缩放',
    openList: '以列表查看地图上的地点',
    closeList: '关闭列表',
    listTitle: (shown: number, all: number) =>
      shown < all ? `当前范围内 ${all} 处，列出最近的 ${shown} 处` : `当前范围内 ${all} 处`,
    gathering: (count: number) => `${count} 处地点，点按展开`,
    nothingHere: '当前范围内没有地点，请移动或缩小地图。',
    baseFailed: '在线底图没有应答，已改用自绘示意图',
  },
  en: {
    keys: 'Map: arrow keys move it, plus and minus zoom',
    openList: 'Show the places on the map as a list',
    closeList: 'Close the list',
    listTitle: (shown: number, all: number) =>
      shown < all ? `${all} places in view, the nearest ${shown} listed` : `${all} places in view`,
    gathering: (count: number) => `${count} places, tap to part them`,
    nothingHere: 'No places in view: move the map or zoom out.',
    baseFailed: 'The online base map does not answer; showing our own drawing',
  },
} as const;

/** What a map says by itself, in the visitor's language. */
export const mapWords = (language: MapLanguage): (typeof words)[MapLanguage] => words[language];
