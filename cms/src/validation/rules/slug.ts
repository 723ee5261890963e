import { error, type Rule } from '../issue';
import { textOf } from '../walk';

export const slugPattern = /^[a-z0-9](?:[a-z0-9-]{0,26}[a-z0-9])?$/;

/** The public identifier is fit for addresses and QR codes. */
export const slug: Rule = (document) => {
  const value = textOf(document.slug);
  if (value === undefined || slugPattern.test(value)) return [];
  const remedy = '请只用小写字母、数字和连字符，首尾不用连字符，最多 28 位；清空则按拼音自动生成。';
  return [error(['slug'], `网址代号“${value}”不合格式：${remedy}`)];
};
