import { isDocument, textOf } from '../../../../validation/walk';
import type { CheckedEntry, HealthRule } from './rule';

const verificationOf = ({ attributes, chinese }: CheckedEntry) =>
  'verification' in attributes
    ? isDocument(chinese.verification)
      ? chinese.verification
      : { status: 'unverified' }
    : undefined;

/** Nobody has confirmed the facts. */
export const unverified: HealthRule = {
  id: 'unverified',
  name: '未核实',
  remedy: '向单位或现场核对后，填写核实情况、依据和日期。',
  weight: 30,
  check(entry) {
    const verification = verificationOf(entry);
    if (verification === undefined || verification.status === 'verified') return undefined;
    return verification.status === 'disputed' ? '有争议：说法不一，还没有定论。' : '未核实：还没有人确认过。';
  },
};

/** The day so many months later, at the latest the month's last: `2026-01-31` and 1 give `2026-02-28`. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The facts were confirmed too long ago. */
export const stale: HealthRule = {
  id: 'stale',
  name: '核实已过期',
  remedy: '重新核对一次，把核实日期改为核对的那天。',
  weight: 20,
  check(entry, { today, staleMonths }) {
    const verification = verificationOf(entry);
    if (verification?.status !== 'verified') return undefined;
    const checkedOn = textOf(verification.checkedOn)?.slice(0, 10);
    if (checkedOn === undefined) return '已核实，但没有写核实日期。';
    return addMonths(checkedOn, staleMonths) < today
      ? `上次核实是 ${checkedOn}，超过 ${staleMonths} 个月。`
      : undefined;
  },
};
