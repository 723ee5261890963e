import type { Core } from '@strapi/strapi';

/** What is done, in the log. */
export const actionWords: Readonly<Record<string, string>> = {
  create: '新建',
  update: '修改',
  delete: '删除',
  publish: '发布',
  unpublish: '撤回',
  discardDraft: '放弃草稿',
  clone: '复制',
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
};

const languages: Readonly<Record<string, string>> = { 'zh-Hans': '中文', en: '英文', '*': '全部语言' };

export const actionWord = (action: string): string => actionWords[action] ?? action;
export const languageWord = (locale: string): string => languages[locale] ?? locale;
/** The name of what was acted on: a content type's own, or a word for what is none. */
export const typeWord = (strapi: Core.Strapi, type: string): string => {
  const known = strapi.contentTypes[type as never] as { info: { displayName: string } } | undefined;
  return known?.info.displayName ?? typeWords[type] ?? type;
};
