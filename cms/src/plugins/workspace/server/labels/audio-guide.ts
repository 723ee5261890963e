import { recordLabels } from './record';

export const audioGuide = recordLabels(
  'audio-guide',
  {
    place: ['讲解地点', '这段讲解属于哪个地点。'],
    number: ['讲解编号', '现场牌子上的编号，游客可输入编号收听。'],
    tracks: ['音轨', '每种语言一条。'],
    transcript: ['文字稿', '讲解的全文，听不了声音时可以看。'],
    zone: ['触发范围', '游客走进这个范围时提示收听。'],
  },
  { list: ['place', 'number'], half: ['place', 'number'] },
);
