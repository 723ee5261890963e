import { isDocument, members, numberOf } from '../../../../validation/walk';
import type { HealthRule } from './rule';

/** Navigation needs a position that is at least this exact. */
const NAVIGABLE_METRES = 150;

export const noPosition: HealthRule = {
  id: 'no-position',
  name: '没有坐标',
  remedy: '在表单的“位置”里填写经纬度，或在地图上取点。',
  weight: 30,
  check({ attributes, chinese: { location } }) {
    if (!('location' in attributes)) return undefined;
    const isPlaced =
      isDocument(location) && numberOf(location.longitude) !== undefined && numberOf(location.latitude) !== undefined;
    return isPlaced ? undefined : '没有坐标：不会出现在地图上。';
  },
};

export const poorPosition: HealthRule = {
  id: 'poor-position',
  name: '位置不精确',
  remedy: '到现场或在地图上重新取点，并填写误差半径。',
  weight: 15,
  check(entry, context) {
    const { location } = entry.chinese;
    if (!isDocument(location) || noPosition.check(entry, context) !== undefined) return undefined;
    const metres = numberOf(location.accuracyMetres);
    if (metres === undefined) return '没有写误差半径：不知道位置有多准。';
    return metres > NAVIGABLE_METRES ? `误差 ${metres} 米：不提供导航。` : undefined;
  },
};

export const noPicture: HealthRule = {
  id: 'no-picture',
  name: '没有图片',
  remedy: '上传至少一张有授权的照片，写明作者和许可。',
  weight: 10,
  check: ({ attributes, chinese }) =>
    'images' in attributes && members(chinese.images).length === 0 ? '没有图片：游客看到的是插画。' : undefined,
};
