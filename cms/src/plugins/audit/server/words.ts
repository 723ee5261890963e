import type { Core } from '@strapi/strapi';
import { contentTypeLabels } from '../../workspace/server/labels';

/** What is done, in the log. */
export const actionWords: Readonly<Record<string, string>> = {
  create: '新建',
  update: '修改',
  delete: '删除',
  publish: '发布',
  unpublish: '撤回',
  discardDraft: '放弃草稿',
  clone: '复制',
  restore: '恢复历史版本',
  schedule: '安排定时',
  'schedule-change': '修改定时',
  'schedule-cancel': '取消定时',
  'schedule-fired': '定时执行',
  'schedule-failed': '定时失败',
  permissions: '修改权限',
  'sign-in': '登录',
  'sign-in-failed': '登录失败',
  'sign-out': '退出',
  registered: '启用账号',
  'password-reset': '重设密码',
  'password-reset-failed': '重设密码失败',
  refused: '越权被拒',
  export: '导出',
  import: '导入',
  'review-send': '送审',
  'review-withdraw': '撤回送审',
  'review-approve': '审核通过',
  'review-return': '退回修改',
  'review-settings': '修改审核设置',
  'publish-unreviewed': '未经审核直接发布',
  'publish-urgent': '紧急公告直接发布',
};

const typeWords: Readonly<Record<string, string>> = {
  session: '登录',
  person: '人员',
  role: '角色',
  scope: '负责范围',
  token: '接口令牌',
  webhook: '通知接口',
  media: '媒体文件',
  route: '接口',
  audit: '操作日志',
  review: '审核设置',
};

const languages: Readonly<Record<string, string>> = { 'zh-Hans': '中文', en: '英文', '*': '全部语言' };

export const actionWord = (action: string): string => actionWords[action] ?? action;
export const languageWord = (locale: string): string => languages[locale] ?? locale;
/** The name of what was acted on: a content type's own, or a word for what is none. */
export const typeWord = (strapi: Core.Strapi, type: string): string => {
  const known = strapi.contentTypes[type as never] as { info: { displayName: string } } | undefined;
  return known?.info.displayName ?? typeWords[type] ?? type;
};

const fieldWords: Readonly<Record<string, string>> = {
  firstname: '名',
  lastname: '姓',
  email: '邮箱',
  password: '密码',
  roles: '角色',
  isActive: '启用',
  blocked: '停用',
  preferedLanguage: '界面语言',
  registrationToken: '邀请链接',
  resetPasswordToken: '重设密码链接',
  userId: '人员',
  towns: '镇街',
  entries: '条目',
  name: '名称',
  description: '说明',
  alternativeText: '替代文字',
  caption: '图片说明',
  folder: '文件夹',
  folderPath: '文件夹',
  focalPoint: '焦点',
  hash: '文件内容',
  ext: '文件格式',
  mime: '文件格式',
  size: '文件大小',
  width: '宽度',
  height: '高度',
  url: '文件地址',
  formats: '缩略图',
  permissions: '权限',
  person: '人员',
  action: '操作',
  type: '对象类型',
  from: '开始日期',
  to: '结束日期',
};
const labels = new Map(contentTypeLabels.map(({ uid, fields }) => [uid, fields]));

/** What staff call a field; fields without a word of their own are technical, and told as such. */
export const fieldWord = (type: string, field: string): string =>
  labels.get(type)?.[field]?.[0] ?? fieldWords[field] ?? '技术栏目';

/** The details of an entry in words: the fields that changed, or the filters of an export. */
export function detailWords(type: string, details: string): string {
  const {
    fields = [],
    filters = [],
    ...others
  } = JSON.parse(details) as {
    fields?: readonly string[];
    filters?: readonly string[];
  };
  const named = [...new Set([...fields, ...filters].map((field) => fieldWord(type, field)))];
  const rest = Object.values(others).filter((value) => ['string', 'number'].includes(typeof value));
  return [...named, ...rest].join('、');
}
