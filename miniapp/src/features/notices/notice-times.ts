import type { Notice } from '@boshan/shared/contract/notice';

export type NoticeState = 'inForce' | 'coming' | 'past';

/** Where a notice stands at an instant (milliseconds); its end is not included. */
export function noticeStateAt({ start, end }: Pick<Notice, 'start' | 'end'>, instant: number): NoticeState {
  if (Date.parse(start) > instant) return 'coming';
  return end !== undefined && Date.parse(end) <= instant ? 'past' : 'inForce';
}

const weight = { critical: 0, warning: 1, info: 2 } as const;

/** Notices by state: the gravest first while in force, the nearest first while coming, the latest first when past. */
export function noticesByState(
  notices: Iterable<Notice>,
  instant: number,
): Readonly<Record<NoticeState, readonly Notice[]>> {
  const result: Record<NoticeState, Notice[]> = { inForce: [], coming: [], past: [] };
  for (const notice of notices) result[noticeStateAt(notice, instant)].push(notice);
  const startOf = ({ start }: Notice) => Date.parse(start);
  result.inForce.sort((a, b) => weight[a.severity] - weight[b.severity] || startOf(b) - startOf(a));
  result.coming.sort((a, b) => startOf(a) - startOf(b));
  result.past.sort((a, b) => Date.parse(b.end ?? b.start) - Date.parse(a.end ?? a.start));
  return result;
}
