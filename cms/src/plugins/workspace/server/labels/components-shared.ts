import type { Labels } from './field';

const english = 'English 版本显示的文字；没有译文时留空，显示中文。';

export const sharedComponents: readonly Labels[] = [
  {
    uid: 'shared.location',
    mainField: 'address',
    fields: {
      longitude: ['经度', 'WGS-84 经度，博山约 117.6–118.2。从国内地图上抄来的坐标有偏移，不能直接填。'],
      latitude: ['纬度', 'WGS-84 纬度，博山约 36.3–36.6。'],
      accuracyMetres: ['误差半径（米）', '真实位置一定在这个半径之内；现场测得填 10，只知道村子填 1000。'],
      town: ['所属镇街', '从镇街列表中选。'],
      address: ['地址', '门牌或路口，不重复省市区。'],
      addressEn: ['地址（英文）', english],
      outsideDistrict: ['在博山区外', '车站、姊妹馆等确实不在博山的地点请打开。'],
    },
    half: ['longitude', 'latitude', 'accuracyMetres', 'town', 'address', 'addressEn'],
  },
  {
    uid: 'shared.opening-hours',
    mainField: 'rule',
    fields: {
      rule: ['开放时间', '按星期填写时间段；特殊情况用“高级写法”。'],
      lastAdmission: ['最晚入场', '24 小时制，例如 16:30。'],
      note: ['时间说明', '规则写不清楚的话，例如“雨天停开”。'],
      noteEn: ['时间说明（英文）', english],
    },
    half: ['note', 'noteEn'],
  },
  {
    uid: 'shared.ticket',
    mainField: 'audience',
    fields: {
      audience: ['人群', '这个票价给谁。'],
      priceCny: ['票价（元）', '不小于 0 的数字，最多两位小数；免票填 0。'],
      condition: ['条件', '例如“凭身份证”“身高 1.2 米以下”。'],
      conditionEn: ['条件（英文）', english],
    },
    half: ['audience', 'priceCny', 'condition', 'conditionEn'],
  },
  {
    uid: 'shared.tickets',
    mainField: 'note',
    fields: {
      free: ['免票', '完全不收门票时打开；不清楚时不要动。'],
      prices: ['票价', '每种人群一行。'],
      note: ['门票说明', '例如套票、淡旺季差价。'],
      noteEn: ['门票说明（英文）', english],
      bookingUrl: ['预订网址', '官方预订页，以 https:// 开头。'],
    },
    half: ['note', 'noteEn'],
  },
  {
    uid: 'shared.contact',
    mainField: 'phone',
    fields: {
      phone: ['电话', '只用数字、空格、+ 和 -，例如 0533-4180000。'],
      website: ['网站', '以 https:// 开头的完整网址。'],
      wechat: ['微信公众号', '公众号名称。'],
    },
    half: ['phone', 'wechat'],
  },
  {
    uid: 'shared.image',
    mainField: 'alt',
    fields: {
      media: ['照片', '横向照片最好，宽度 1600 像素以上。'],
      alt: ['画面描述', '一句话说清画面里有什么，读屏软件会读出来。'],
      altEn: ['画面描述（英文）', english],
      credit: ['署名', '摄影者或提供单位。'],
      licence: ['授权', '例如“博山区文旅局授权使用”“CC BY 4.0”。'],
    },
    half: ['alt', 'altEn', 'credit', 'licence'],
  },
  {
    uid: 'shared.verification',
    mainField: 'status',
    fields: {
      status: ['状态', '没有依据的一律选“未核实”。'],
      checkedOn: ['核实日期', '最近一次核实是哪一天。'],
      source: ['依据', '文件名、网址或核实人所在单位。'],
    },
    half: ['status', 'checkedOn'],
  },
  {
    uid: 'shared.accessibility',
    mainField: 'wheelchair',
    fields: {
      wheelchair: ['轮椅通行', '不清楚时留空。'],
      toilet: ['无障碍卫生间', '有无障碍卫生间时打开。'],
      note: ['说明', '例如“东门有坡道”。'],
      noteEn: ['说明（英文）', english],
    },
    half: ['wheelchair', 'toilet', 'note', 'noteEn'],
  },
  {
    uid: 'shared.family',
    mainField: 'minimumAge',
    fields: {
      suitable: ['适合带孩子', '适合带孩子来时打开。'],
      minimumAge: ['建议最小年龄', '整数；没有要求时留空。'],
      stroller: ['可推婴儿车', '主要路线可推婴儿车时打开。'],
      nursingRoom: ['母婴室', '有母婴室时打开。'],
      note: ['说明', '其他带孩子要知道的事。'],
      noteEn: ['说明（英文）', english],
    },
    half: ['suitable', 'minimumAge', 'stroller', 'nursingRoom', 'note', 'noteEn'],
  },
];
