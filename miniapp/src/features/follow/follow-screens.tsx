import { View } from '@tarojs/components';
import { distancesAlong } from '@boshan/shared/track/profile';
import { useT } from '../../i18n/language';
import { openLocationSettings } from '../../platform/position';
import { Button } from '../../ui/controls';
import { Illustration } from '../../ui/illustration';
import { Message } from '../../ui/states';
import { walkText, walkTime } from './follow-words';
import { minutesTaken } from './progress';
import type { Session } from './session';

/** Before the walk: what it is, what it needs, and the button that asks for it. */
export function Intro({ session, onStart }: { session: Session; onStart: () => void }) {
  const t = useT();
  const { way } = session.plan;
  const metres = way.profile?.metres ?? distancesAlong(way.line).at(-1) ?? 0;
  const distance = walkText(t, metres);
  return (
    <View className="follow-panel follow-intro">
      <View className="follow-title serif" role="heading" aria-level={2}>
        {t('follow.introTitle')}
      </View>
      <View>{t(session.plan.straight ? 'follow.introStraight' : 'follow.introTrack', { distance })}</View>
      <View className="note soft">{t('follow.privacy')}</View>
      <Button wide tone="primary" icon="walk" text={t('follow.start')} onPress={onStart} />
    </View>
  );
}

/** While no position has come: being asked, refused, or not to be had. */
export function NoPosition({ session, onRetry }: { session: Session; onRetry: () => void }) {
  const t = useT();
  const { signal } = session;
  if (signal === 'denied') {
    return (
      <View className="follow-panel" role="alert">
        <View className="follow-title serif">{t('follow.denied')}</View>
        <View className="soft">{t(openLocationSettings ? 'follow.deniedHintApp' : 'follow.deniedHint')}</View>
        <View className="follow-buttons">
          {openLocationSettings && (
            <Button icon="settings" text={t('follow.openSettings')} onPress={openLocationSettings} />
          )}
          <Button tone="primary" icon="refresh" text={t('follow.retry')} onPress={onRetry} />
        </View>
      </View>
    );
  }
  if (signal === 'unavailable') {
    return (
      <View className="follow-panel" role="alert">
        <View className="follow-title serif">{t('follow.unavailable')}</View>
        <View className="soft">{t('follow.unavailableHint')}</View>
        <Button tone="primary" icon="refresh" text={t('follow.retry')} onPress={onRetry} />
      </View>
    );
  }
  return (
    <View className="follow-panel" role="status">
      <View className="follow-title serif">{t('follow.asking')}</View>
      <View className="soft">{t('follow.askingHint')}</View>
    </View>
  );
}

/** The end of the walk. */
export function Done({ session, onAgain, onRoute }: { session: Session; onAgain: () => void; onRoute: () => void }) {
  const t = useT();
  const { follow, reached, plan } = session;
  const finished = follow.position !== undefined && follow.position.metresLeft < 50;
  return (
    <View className="follow-panel follow-done">
      <Illustration className="follow-done-picture" drawing="hills" />
      <View className="follow-title serif" role="heading" aria-level={2}>
        {t(finished ? 'follow.doneTitle' : 'follow.endedTitle')}
      </View>
      <View>
        {t('follow.doneText', {
          distance: walkText(t, follow.position?.metresDone ?? 0),
          time: walkTime(t, Math.max(1, minutesTaken(session))),
          reached: reached.length,
          n: plan.exact.size,
        })}
      </View>
      <View className="follow-buttons">
        <Button tone="primary" icon="route" text={t('follow.toRoute')} onPress={onRoute} />
        <Button icon="refresh" text={t('follow.again')} onPress={onAgain} />
      </View>
    </View>
  );
}

/** A day that cannot be followed: why, and the map instead. */
export function CannotFollow({ why, onMap }: { why: string; onMap: () => void }) {
  const t = useT();
  return <Message title={t('follow.impossible')} hint={why} action={{ text: t('follow.seeMap'), onPress: onMap }} />;
}
