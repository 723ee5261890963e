import { error, type Rule } from '../issue';
import { components, textOf } from '../walk';

const forms = [
  {
    names: ['website', 'bookingUrl', 'externalUrl'],
    pattern: /^https?:\/\/[^\s<>"']+$/,
    message: '网址要以 https:// 开头，中间没有空格，例如 https://www.boshan.gov.cn。',
  },
  {
    names: ['phone'],
    pattern: /^[0-9+\- ()]{3,30}$/,
    message: '电话只用数字、空格、+、- 和括号，例如 0533-4180000；有两个电话时只留一个。',
  },
  {
    names: ['time', 'lastAdmission'],
    pattern: /^(?:[0-3]\d|4[0-7]):[0-5]\d$/,
    message: '时间要写成四位的 24 小时制，例如 08:30。',
  },
] as const;

/** Web addresses, telephone numbers and clock times have a form that phones understand. */
export const links: Rule = (document) =>
  [...components(document)].flatMap(([path, component]) =>
    forms.flatMap(({ names, pattern, message }) =>
      names.flatMap((name) => {
        const value = textOf(component[name]);
        return value === undefined || pattern.test(value) ? [] : [error([...path, name], message)];
      }),
    ),
  );
