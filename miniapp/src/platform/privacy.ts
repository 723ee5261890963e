import Taro from '@tarojs/taro';

/** Answers the host once the reader has decided. */
type Resolve = (answer: { event: 'agree' | 'disagree'; buttonId?: string }) => void;
let waiting: Resolve[] = [];
let ask: (() => void) | undefined;

/** The app's own consent dialog calls this once, before any private API may be used. */
export function onPrivacyNeeded(show: () => void): void {
  ask = show;
  const host = Taro as unknown as { onNeedPrivacyAuthorization?: (listener: (resolve: Resolve) => void) => void };
  host.onNeedPrivacyAuthorization?.((resolve) => {
    waiting.push(resolve);
    ask?.();
  });
}

/** Passes the reader's decision on to the host. `buttonId` names the button with `openType="agreePrivacyAuthorization"`. */
export function answerPrivacy(agreed: boolean, buttonId: string): void {
  const all = waiting;
  waiting = [];
  for (const resolve of all) resolve(agreed ? { event: 'agree', buttonId } : { event: 'disagree' });
}

/** Opens the host's own page with the full privacy guide. */
export function openPrivacyContract(): void {
  Taro.openPrivacyContract({});
}
