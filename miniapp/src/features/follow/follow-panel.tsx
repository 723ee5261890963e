import { Text, View } from '@tarojs/components';
import { NavigateSheet, handOver } from '../../frame/navigate-sheet';
import { isNavigable } from '../../content/place-distance';
import { useT, useText } from '../../i18n/language';
import { watchSeconds } from '../../platform/position-watch';
import { Button } from '../../ui/controls';
import { classes } from '../../ui/classes';
import { Icon } from '../../ui/icons/icon';
import { Banner } from '../../ui/marks';
import { alertOf, leftTime, walkText } from './follow-words';
import { nextStopOf, shareDone, stopsProgress, type StopProgress, type StopState } from './progress';
import type { Session } from './session';

/** What comes next, in the largest letters of the page, and how far it is to the end. */
function NextLine({ session }: { session: Session }) {
  const t = useT();
  const text = useText();
  const { follow, signal } = session;
  const next = nextStopOf(session);
  const position = follow.position;
  const metres = position?.nextStop?.metres;
  const rough = signal === 'poor' || signal === 'lost';
  const name = next ? text(next.place.name) : t(session.reached.length > 0 ? 'follow.lastPart' : 'follow.toEnd');
  const distance = metres ?? position?.metresLeft;
  return (
    <View className="follow-next" aria-live="polite">
      <View className="grow">
        <View className="note soft">{next ? t('follow.nextStop') : t('follow.toEnd')}</View>
        <View className="follow-next-name serif">{name}</View>
      </View>
      {distance !== undefined && (
        <Text className="follow-next-metres">
          {t(rough ? 'follow.nextAbout' : 'follow.nextIn', { distance: walkText(t, distance) })}
        </Text>
      )}
    </View>
  );
}

function ProgressLine({ session }: { session: Session }) {
  const t = useT();
  const percent = Math.round(shareDone(session) * 100);
  const left = session.follow.position?.metresLeft;
  return (
    <View>
      <View className="follow-bar" aria-role="img" aria-label={t('follow.progress', { percent })}>
        <View className="follow-bar-done" style={{ width: `${percent}%` }} />
      </View>
      {left !== undefined && (
        <View className="follow-figures note soft">
          <Text>{t('follow.left', { distance: walkText(t, left) })}</Text>
          <Text>{t('follow.leftTime', { time: leftTime(t, left) })}</Text>
        </View>
      )}
    </View>
  );
}

const words: Readonly<Record<StopState, 'reached' | 'nextStop' | 'ahead' | 'passed' | 'notExact'>> = {
  reached: 'reached',
  next: 'nextStop',
  ahead: 'ahead',
  passed: 'passed',
  rough: 'notExact',
};

function StopRow({ stop, state }: StopProgress) {
  const t = useT();
  const text = useText();
  return (
    <View className={classes('follow-stop', `follow-stop-${state}`)}>
      <View className="follow-stop-mark">
        {state === 'reached' ? <Icon name="check" className="icon-small" /> : <Text>{String(stop.number)}</Text>}
      </View>
      <Text className="grow clip-1">{text(stop.place.name)}</Text>
      <Text className="small soft">{t(`follow.${words[state]}`)}</Text>
    </View>
  );
}

/** More rows than any day has are cut: WeChat takes sixty children. */
const MOST_STOPS = 50;

/** Everything beside the map while one walks. */
export function FollowPanel({ session, onStop }: { session: Session; onStop: () => void }) {
  const t = useT();
  const text = useText();
  const alert = alertOf(t, session, watchSeconds());
  const next = nextStopOf(session);
  const stops = stopsProgress(session);
  return (
    <View className="follow-panel">
      {alert && (
        <View className="follow-alert">
          <Banner {...alert} />
        </View>
      )}
      <NextLine session={session} />
      <ProgressLine session={session} />
      {session.plan.straight && <View className="small soft">{t('routes.lineNote')}</View>}
      <View className="follow-stops" aria-label={t('follow.stops')}>
        {stops.slice(0, MOST_STOPS).map((each) => (
          <StopRow key={each.stop.key} {...each} />
        ))}
      </View>
      <View className="follow-buttons">
        {next && isNavigable(next.place.location) && (
          <Button
            icon="navigate"
            text={t('follow.navigate')}
            onPress={() => handOver(next.place.location, text(next.place.name), text(next.place.location.address))}
          />
        )}
        <Button tone="danger" text={t('follow.stop')} onPress={onStop} />
      </View>
      <NavigateSheet />
    </View>
  );
}
