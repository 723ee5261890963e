import type { Notice } from '@boshan/shared/contract/notice';
import { Text, View } from '@tarojs/components';
import { useCollection } from '../../content/collections';
import { Page } from '../../frame/page';
import { useT, useText } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { useShareCard } from '../../platform/share';
import { Section } from '../../ui/cards';
import { classes } from '../../ui/classes';
import { Icon } from '../../ui/icons/icon';
import { Tag } from '../../ui/marks';
import { PagedList } from '../../ui/paged-list';
import { Pressable } from '../../ui/pressable';
import { noticesByState, type NoticeState } from './notice-times';
import { severityTones, useNoticeSpan } from './notice-words';
import './notices.css';

function NoticeRow({ notice, state }: { notice: Notice; state: NoticeState }) {
  const t = useT();
  const text = useText();
  const span = useNoticeSpan();
  const over = state === 'past';
  return (
    <Pressable
      className={classes('notice', `notice-${over ? 'past' : notice.severity}`)}
      role="link"
      onPress={() => go('notice', { id: notice.id })}
    >
      <Icon name={notice.severity === 'info' ? 'info' : 'warning'} className="notice-icon" />
      <View className="grow">
        <View className="notice-name">{text(notice.name)}</View>
        <View className="note soft clip-2">{text(notice.summary)}</View>
        <View className="notice-foot">
          <Tag tone={over ? 'plain' : severityTones[notice.severity]} text={t(`notices.${notice.kind}`)} />
          <Text className="small soft">{span(notice)}</Text>
        </View>
      </View>
    </Pressable>
  );
}

const states: readonly NoticeState[] = ['inForce', 'coming', 'past'];

/** All notices: those in force first. */
export function NoticesPage() {
  const t = useT();
  const notices = useCollection('notices');
  useShareCard({ title: t('notices.title'), page: 'notices' });
  const byState = noticesByState(notices?.values() ?? [], Date.now());
  const empty =
    notices?.size === 0
      ? {
          title: t('notices.none'),
          hint: t('notices.noneHint'),
          action: { text: t('notices.toHome'), onPress: () => go('home') },
        }
      : undefined;
  return (
    <Page name="notices" title={t('notices.title')} loading={notices === undefined} empty={empty}>
      {states.map(
        (state) =>
          byState[state].length > 0 && (
            <Section key={state} title={t(`notices.${state}`)}>
              <PagedList
                items={byState[state]}
                keyOf={({ id }) => id}
                pageSize={10}
                render={(notice) => <NoticeRow notice={notice} state={state} />}
              />
            </Section>
          ),
      )}
    </Page>
  );
}
