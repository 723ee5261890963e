import { recordLabels } from './record';

export const video = recordLabels(
  'video',
  {
    video: ['视频文件', 'MP4（H.264），建议 50 MB 以内。'],
    externalUrl: ['外部链接', '视频放在别处时的网址，以 https:// 开头。'],
    poster: ['封面', '播放前显示的图片，横向 16:9。'],
    durationSeconds: ['时长（秒）', '整数，例如 95。'],
    places: ['相关地点', '视频拍到的地方，可拖动排序。'],
  },
  { list: ['durationSeconds'], half: ['video', 'poster', 'externalUrl', 'durationSeconds'] },
);
