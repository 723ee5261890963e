import { actionWord, languageWord } from '../../audit/server/words';
import type { Version } from './versions';

const moment = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
  hour12: false,
});

/** A time as staff read it: Beijing time. */
export const momentWords = (at: string): string => moment.format(new Date(at));

/** What was done to make a version. */
const actionWords: Readonly<Record<string, string>> = {
  first: '原有内容',
  update: '保存',
  discardDraft: '放弃草稿',
};

/** A version as the admin shows it. */
export interface ShownVersion {
  readonly id: number;
  readonly at: string;
  readonly person: string;
  readonly action: string;
  readonly language: string;
  readonly name: string;
  /** What a restored version was made from, and the like. */
  readonly note: string;
  /** True where the present draft has the same content. */
  readonly isCurrent: boolean;
}

export function shown(version: Version, currentHash: string | undefined): ShownVersion {
  const { id, at, person, action, language, name, details, hash } = version;
  const notes = Object.values(JSON.parse(details) as Record<string, unknown>);
  return {
    id,
    at,
    person,
    action: actionWords[action] ?? actionWord(action),
    language: languageWord(language),
    name,
    note: notes.filter((note) => typeof note === 'string').join('；'),
    isCurrent: hash === currentHash,
  };
}
