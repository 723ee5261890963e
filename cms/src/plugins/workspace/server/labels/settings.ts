import { staffNote, type Labels } from './field';

export const settings: Labels = {
  uid: 'api::settings.settings',
  mainField: 'appName',
  fields: {
    appName: ['应用名称', '显示在标题栏和分享卡片上。'],
    publisher: ['主办单位', '显示在“关于”页。'],
    about: ['关于', '“关于”页的文字；段落之间空一行。'],
    mapReviewNumber: ['审图号', '地图审核批准号，填写后显示在每张地图上。'],
    basemap: [
      '网页底图',
      '网页和触摸屏用哪种底图；不填时用自绘示意图，不需要密钥，没有网络也能显示。小程序用平台自带的地图。',
    ],
    privacyContact: ['隐私联系方式', '游客就个人信息提出请求的电话或邮箱。'],
    hotlines: ['服务热线', '咨询、投诉、救援等电话。'],
    declaredTotals: ['规划总数', '规划文件公布的数量，用来显示“已上线 x / 共 n”。'],
    ...staffNote,
  },
  half: ['appName', 'publisher', 'mapReviewNumber', 'privacyContact'],
};
