import { order } from './field';
import { recordLabels } from './record';

export const drawnMap = recordLabels(
  'drawn-map',
  {
    image: ['手绘图', '上传手绘图（PNG、JPG 或 WebP），并填写署名和授权。'],
    fit: ['对应方式', '比例均匀的图选“整体对应”；随手画、比例不匀的图选“弹性对应”。'],
    controlPoints: ['对应点', '在图上点一处，再填它的经纬度（WGS-84），至少三处，不要排成一条线。'],
    sketch: ['示意图', '比例未经测量时打开，游客会看到“示意图”字样。'],
    places: ['图上的地点', '这张图画了哪些地点。'],
    ...order,
  },
  { list: ['fit', 'sketch'], half: ['fit', 'sketch', 'order'] },
);
