import { toLocal } from '@boshan/shared/hours/calendar';
import { members, textOf } from '../../../../validation/walk';
import type { HealthRule } from './rule';

/** The day in China of a date or a moment; undefined where there is none. */
function dayOf(value: unknown): string | undefined {
  if (value instanceof Date) return toLocal(value.getTime()).day;
  const text = textOf(value);
  if (text === undefined) return undefined;
  return text.length === 10 ? text : toLocal(Date.parse(text)).day;
}

const ends: Readonly<Record<string, readonly [field: string, what: string]>> = {
  'api::offer.offer': ['validTo', '优惠'],
  'api::notice.notice': ['end', '公告'],
};

export const expired: HealthRule = {
  id: 'expired',
  name: '优惠或公告已过期',
  remedy: '仍然有效的改结束日期，不再有效的撤回。',
  weight: 30,
  check({ uid, published, chinese }, { today }) {
    const [field, what] = ends[uid] ?? [];
    if (field === undefined || !published) return undefined;
    const end = dayOf(chinese[field]);
    return end !== undefined && end < today ? `${what ?? ''}在 ${end} 已经结束，还在发布。` : undefined;
  },
};

export const pastEvent: HealthRule = {
  id: 'past-event',
  name: '活动已结束',
  remedy: '填写下一次的日期；不再举办的撤回。',
  weight: 20,
  check({ uid, published, chinese }, { today }) {
    if (uid !== 'api::event.event' || !published || chinese.recurrence === 'lunar') return undefined;
    const last = members(chinese.occurrences)
      .flatMap(([, occurrence]) => dayOf(occurrence.end) ?? [])
      .sort()
      .at(-1);
    if (last === undefined || last >= today) return undefined;
    return chinese.recurrence === 'annual'
      ? `上一次在 ${last} 结束，下一次的日期还没有填。`
      : `活动在 ${last} 已经结束。`;
  },
};

const spoken: ReadonlySet<string> = new Set(['api::scenic-spot.scenic-spot', 'api::museum.museum']);

export const noAudio: HealthRule = {
  id: 'no-audio',
  name: '没有语音讲解',
  remedy: '为这一处新建语音讲解；暂时没有录音也可以先填讲解词。',
  weight: 5,
  check: ({ uid, slug }, { hasAudioGuide }) => (spoken.has(uid) && !hasAudioGuide(slug) ? '没有语音讲解。' : undefined),
};
