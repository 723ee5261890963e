import type { Labels } from './field';

const english = 'English 版本显示的文字；没有译文时留空，显示中文。';

export const specialComponents: readonly Labels[] = [
  {
    uid: 'route.leg',
    mainField: 'mode',
    fields: {
      mode: ['交通方式', '从上一站到这里怎么走。'],
      minutes: ['路上时间（分钟）', '从上一个停留点过来的时间。'],
      distanceMetres: ['路程（米）', '从上一个停留点过来的距离，整数。'],
      note: ['路上提示', '例如“走旧路风景更好”。'],
      noteEn: ['路上提示（英文）', english],
    },
    half: ['minutes', 'distanceMetres', 'note', 'noteEn'],
  },
  {
    uid: 'route.stop',
    mainField: 'place',
    fields: {
      place: ['地点', '输入名称或拼音搜索。'],
      stayMinutes: ['停留时间（分钟）', '建议停留多久，整数。'],
      leg: ['怎样过来', '从上一个停留点过来的方式；当天第一站可以不填。'],
      note: ['提示', '在这一站要注意或值得做的事。'],
      noteEn: ['提示（英文）', english],
    },
    half: ['place', 'stayMinutes', 'note', 'noteEn'],
  },
  {
    uid: 'route.day',
    mainField: 'title',
    fields: {
      title: ['当天标题', '例如“第一天：古镇与窑火”。'],
      titleEn: ['当天标题（英文）', english],
      stops: ['停留点', '按走的顺序排列，可拖动，至少一个。'],
      track: ['轨迹', '这一天实际走的路：导入 GPX、KML 或 GeoJSON 文件；没有则按停留点连线。'],
    },
    half: ['title', 'titleEn'],
  },
  {
    uid: 'bus.stop',
    mainField: 'name',
    fields: {
      name: ['站名', '站牌上的名字。'],
      nameEn: ['站名（英文）', english],
      place: ['对应地点', '这一站服务的景点；没有则留空。'],
      minutesFromStart: ['距首站（分钟）', '从首站发车到这一站的时间；首站填 0。'],
      longitude: ['经度', 'WGS-84 经度；不清楚时留空。'],
      latitude: ['纬度', 'WGS-84 纬度；不清楚时留空。'],
    },
    half: ['name', 'nameEn', 'place', 'minutesFromStart', 'longitude', 'latitude'],
  },
  {
    uid: 'bus.departure',
    mainField: 'time',
    fields: {
      direction: ['方向', '从起点开出选去程。'],
      time: ['发车时间', '首站发车时间，24 小时制，例如 08:30；过了午夜写 24:10。'],
      days: ['运行日', '星期几开行。'],
      publicHolidays: ['法定节假日开行', '法定节假日也开时打开。'],
      validFrom: ['开始日期', '只在一段时间开行时填写。'],
      validTo: ['结束日期', '到这一天为止（含当天）。'],
    },
    half: ['direction', 'time', 'validFrom', 'validTo'],
  },
  {
    uid: 'event.occurrence',
    mainField: 'start',
    fields: {
      start: ['第一天', '活动开始的日期。'],
      end: ['最后一天', '活动结束的日期（含当天）；只有一天就填同一天。'],
    },
    half: ['start', 'end'],
  },
  {
    uid: 'event.lunar-rule',
    mainField: 'startMonth',
    fields: {
      startMonth: ['开始：农历月', '1 到 12，例如正月填 1。'],
      startDay: ['开始：农历日', '1 到 30；小月没有三十时算廿九。'],
      endMonth: ['结束：农历月', '1 到 12。'],
      endDay: ['结束：农历日', '1 到 30，含当天。'],
      leapMonth: ['遇到闰月', '这一年有同名闰月时按哪个月算。'],
    },
    half: ['startMonth', 'startDay', 'endMonth', 'endDay'],
  },
  {
    uid: 'guide.track',
    mainField: 'language',
    fields: {
      language: ['语言', '录音说的是哪种语言。'],
      audio: ['音频文件', 'MP3，建议 128 kbps。'],
      durationSeconds: ['时长（秒）', '整数。'],
      placeholder: ['合成语音占位', '还没有真人录音、暂用合成语音时打开。'],
      cueStarts: ['逐句时间（秒）', '文字稿每一句开始的秒数，例如 [0, 4.2, 9.8]；留空时按字数估算。'],
    },
    half: ['language', 'durationSeconds'],
  },
  {
    uid: 'guide.zone',
    mainField: 'type',
    fields: {
      type: ['形状', '一般用圆形。'],
      metres: ['半径（米）', '形状为圆形时填写，至少 5。'],
      longitude: ['圆心经度', '形状为圆形时填写，WGS-84。'],
      latitude: ['圆心纬度', '形状为圆形时填写，WGS-84。'],
      ring: ['多边形顶点', '形状为多边形时填写，例如 [{"lon":117.85,"lat":36.49}, …]，至少三点。'],
    },
    half: ['type', 'metres', 'longitude', 'latitude'],
  },
  {
    uid: 'guide.hotspot',
    mainField: 'label',
    fields: {
      label: ['文字', '热点旁显示的字，例如“去窑顶”。'],
      labelEn: ['文字（英文）', english],
      yaw: ['水平角（度）', '0 是图的正中，向右为正，-180 到 180。'],
      pitch: ['俯仰角（度）', '0 是地平线，向上为正，-90 到 90。'],
      scene: ['去另一个全景', '点了以后打开的全景。'],
      place: ['看一个地点', '点了以后打开的地点。'],
    },
    half: ['label', 'labelEn', 'yaw', 'pitch', 'scene', 'place'],
  },
  {
    uid: 'home.link',
    mainField: 'collection',
    fields: {
      collection: ['跳到哪类内容', '点开后打开哪类内容。'],
      record: ['具体哪一条', '那一条内容的网址代号；留空则打开整个列表。'],
      kind: ['筛选', '打开地点列表时只看一类，例如 scenic、eatery、lodging。'],
    },
    half: ['record', 'kind'],
  },
  {
    uid: 'home.banner',
    mainField: 'title',
    fields: {
      title: ['标题', '横幅上的大字，建议 12 字以内。'],
      titleEn: ['标题（英文）', english],
      subtitle: ['副标题', '标题下的一句话。'],
      subtitleEn: ['副标题（英文）', english],
      image: ['图片', '有授权的横向照片；没有则用插画。'],
      illustration: ['插画', '没有照片时显示的插画。'],
      link: ['跳转', '点开后去哪里；留空则不可点。'],
    },
    half: ['title', 'titleEn', 'subtitle', 'subtitleEn'],
  },
  {
    uid: 'home.topic',
    mainField: 'title',
    fields: {
      title: ['标题', '入口的名字，建议 4 字以内。'],
      titleEn: ['标题（英文）', english],
      illustration: ['插画', '入口的小图。'],
      link: ['跳转', '点开后去哪里。'],
    },
    half: ['title', 'titleEn'],
  },
  {
    uid: 'home.section',
    mainField: 'section',
    fields: {
      section: ['栏目', '显示哪个栏目。'],
      title: ['栏目标题', '留空时用默认标题。'],
      titleEn: ['栏目标题（英文）', english],
      featured: ['精选内容', '要排在最前面的内容的网址代号，一行一个。'],
    },
    half: ['title', 'titleEn'],
  },
  {
    uid: 'settings.basemap',
    mainField: 'kind',
    fields: {
      kind: ['种类', '在线底图没有应答或填写不全时，自动改用自绘示意图并告诉游客。'],
      url: [
        '地址',
        '图片瓦片的地址要含 {z}、{x}、{y}，例如 https://…/{z}/{x}/{y}.png；样式填样式文件的地址，其网址要由管理员加进服务器的 MAP_SOURCES。天地图不用填。',
      ],
      key: [
        '密钥',
        '天地图的浏览器端密钥；其他地图在地址里写 {key} 的地方代入。密钥会随页面公开，请在申请平台限定网址。',
      ],
      attribution: ['版权说明', '显示在地图左下角，例如“© 天地图”。'],
      datum: ['坐标系', '底图图片的坐标系，不选为 WGS-84；高德、腾讯的图片选 GCJ-02。'],
    },
    half: ['kind', 'datum', 'key', 'attribution'],
  },
  {
    uid: 'settings.hotline',
    mainField: 'name',
    fields: {
      name: ['名称', '例如“旅游咨询”。'],
      nameEn: ['名称（英文）', english],
      phone: ['电话', '只用数字、空格、+ 和 -。'],
    },
    half: ['name', 'nameEn'],
  },
  {
    uid: 'settings.declared-total',
    mainField: 'label',
    fields: {
      slug: ['代号', '小写字母、数字和连字符，例如 museums。'],
      label: ['名称', '例如“博物馆”。'],
      labelEn: ['名称（英文）', english],
      total: ['总数', '规划文件公布的数量，整数。'],
      source: ['出处', '文件名和页码。'],
    },
    half: ['slug', 'total', 'label', 'labelEn'],
  },
];
