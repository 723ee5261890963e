import type { Notice } from '@boshan/shared/contract/notice';
import { View } from '@tarojs/components';
import { useRecord, useRecords } from '../../content/collections';
import { Page } from '../../frame/page';
import { Related } from '../../frame/related';
import { useT, useText } from '../../i18n/language';
import { useParams } from '../../platform/navigation';
import { useShareCard } from '../../platform/share';
import { classes } from '../../ui/classes';
import { Column, Prose } from '../../ui/detail';
import { Icon } from '../../ui/icons/icon';
import { Banner, Tag } from '../../ui/marks';
import { noticeStateAt } from './notice-times';
import { severityTones, useNoticeSpan } from './notice-words';
import './notices.css';

/** The head carries the gravity by colour, icon and word. */
function NoticeHead({ notice }: { notice: Notice }) {
  const t = useT();
  const text = useText();
  const span = useNoticeSpan();
  const state = noticeStateAt(notice, Date.now());
  return (
    <View className={classes('notice-head', `notice-${state === 'past' ? 'past' : notice.severity}`)}>
      <View className="row notice-head-tags">
        <Icon name={notice.severity === 'info' ? 'info' : 'warning'} className="notice-icon" />
        <Tag tone={severityTones[notice.severity]} text={t(`notices.${notice.severity}`)} />
        <Tag text={t(`notices.${notice.kind}`)} />
      </View>
      <View className="notice-title serif" role="heading" aria-level={2}>
        {text(notice.name)}
      </View>
      <View className="note">{span(notice)}</View>
      {state !== 'inForce' && (
        <View className="note strong">{t(state === 'past' ? 'notices.ended' : 'notices.notYet')}</View>
      )}
    </View>
  );
}

function NoticeBody({ notice }: { notice: Notice }) {
  const t = useT();
  const text = useText();
  const places = useRecords('places', notice.placeIds) ?? [];
  const routes = useRecords('routes', notice.routeIds) ?? [];
  const instead = useRecords('places', notice.alternativePlaceIds) ?? [];
  return (
    <Column>
      <NoticeHead notice={notice} />
      <View className="notice-prose">
        <Prose lead text={text(notice.description ?? notice.summary)} />
      </View>
      {notice.alternative && (
        <View className="pad">
          <View className="notice-alternative">
            <Banner text={t('notices.alternative')} />
            <View className="notice-alternative-words">{text(notice.alternative)}</View>
          </View>
        </View>
      )}
      <Related title={t('notices.alternativePlaces')} collection="places" records={instead} />
      <Related title={t('notices.places')} collection="places" records={places} />
      <Related title={t('notices.routes')} collection="routes" records={routes} />
    </Column>
  );
}

/** One notice: how grave, from when to when, what to do instead, whom it concerns. */
export function NoticePage() {
  const { id } = useParams();
  const t = useT();
  const text = useText();
  const { record: notice, loading } = useRecord('notices', id);
  useShareCard({ title: text(notice?.name) || t('notices.title'), page: 'notice', params: { id } });
  return (
    <Page
      name="notice"
      title={t('notices.title')}
      skeleton="plain"
      loading={loading}
      missing={!loading && notice === undefined}
    >
      {notice && <NoticeBody notice={notice} />}
    </Page>
  );
}
