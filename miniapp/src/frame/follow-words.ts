import type { FollowPlan } from '../content/follow-plan';
import type { Translate } from '../i18n/dictionary';
import { metresText } from './place-words';

/** Why a day cannot be followed, in words. */
export function whyNotText(t: Translate, plan: Extract<FollowPlan, { kind: 'impossible' }>): string {
  if (plan.reason !== 'rough') return t(`follow.${plan.reason}`);
  return plan.metres === undefined
    ? t('follow.roughUnknown')
    : t('follow.rough', { distance: metresText(t, plan.metres) });
}
