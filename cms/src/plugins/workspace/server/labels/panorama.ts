import { order } from './field';
import { recordLabels } from './record';

export const panorama = recordLabels(
  'panorama',
  {
    image: ['全景图', '上传等距柱状全景图，宽是高的两倍，并填写署名和授权。'],
    place: ['所在地点', '这个全景是在哪个地点拍的。'],
    initialYaw: ['初始朝向（度）', '打开时正对的方向：0 是图的正中，向右为正，-180 到 180。'],
    hotspots: ['热点', '图上可以点的位置：去另一个全景，或看一个地点。'],
    sketch: ['手绘示意', '画的、不是拍的全景时打开。'],
    ...order,
  },
  { list: ['place', 'sketch'], half: ['place', 'initialYaw', 'sketch', 'order'] },
);
