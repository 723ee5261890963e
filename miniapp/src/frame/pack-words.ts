import type { PackStatus } from '@boshan/shared/pack/keeper-state';
import type { PackFault, PackFaultKind } from '@boshan/shared/pack/pack-files';
import type { Pack } from '@boshan/shared/pack/pack-of';
import type { Language } from '@boshan/shared/contract/scalars';
import { sizeText } from '../content/clear';
import { momentText } from '../content/moment';
import type { StringKey, Translate } from '../i18n/dictionary';

const reasons: Record<Exclude<PackFaultKind, 'storage-full'>, StringKey> = {
  offline: 'offline.offline',
  gone: 'offline.gone',
  server: 'offline.server',
  'wrong-bytes': 'offline.wrongBytes',
  withdrawn: 'offline.withdrawn',
  storage: 'offline.storage',
};

/** Why a pack came to a halt, and what to do. */
export const faultText = (t: Translate, { kind, needBytes }: PackFault): string =>
  kind === 'storage-full' ? t('offline.full', { size: sizeText(needBytes ?? 0) }) : t(reasons[kind]);

/** `12 pictures · 4 recordings`; what there is none of is left out. */
export const countsText = (t: Translate, { counts }: Pack): string =>
  (['pictures', 'sounds', 'maps', 'views'] as const)
    .filter((name) => counts[name] > 0)
    .map((name) => t(`offline.${name}`, { n: counts[name] }))
    .join(' · ');

/** One line on where a pack stands; empty where it is not kept. */
export function statusText(t: Translate, language: Language, status: PackStatus): string {
  switch (status.kind) {
    case 'none':
      return '';
    case 'ready':
      return `${t('offline.ready', { size: sizeText(status.bytes) })} · ${t('offline.readyAt', { at: momentText(language, status.at) })}`;
    case 'failed':
      return t('offline.failed');
    case 'downloading':
    case 'paused': {
      const [done, total] = [sizeText(status.doneBytes), sizeText(status.totalBytes)];
      return t(`offline.${status.kind}`, { percent: percentOf(status), done, total });
    }
  }
}

/** Whole per cent that have come; 100 is said only of what is ready. */
export const percentOf = ({ doneBytes, totalBytes }: { doneBytes: number; totalBytes: number }): number =>
  Math.min(99, Math.floor((100 * doneBytes) / Math.max(1, totalBytes)));
