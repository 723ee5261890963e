import { View } from '@tarojs/components';
import { useState } from 'react';
import { useOrdered } from '../../content/collections';
import { Page } from '../../frame/page';
import { useT } from '../../i18n/language';
import { go, useParams } from '../../platform/navigation';
import { useShareCard } from '../../platform/share';
import { PagedList } from '../../ui/paged-list';
import { VideoCard } from './video-card';
import './videos.css';

/** Videos as posters; one at a time plays where it was tapped, and none loads before that. */
export function VideosPage() {
  const t = useT();
  const { id } = useParams();
  const videos = useOrdered('videos');
  const [playing, setPlaying] = useState<string | undefined>(id);
  useShareCard({ title: t('videos.title'), page: 'videos' });
  const empty =
    videos?.length === 0
      ? {
          title: t('videos.none'),
          hint: t('videos.noneHint'),
          action: { text: t('videos.toArticles'), onPress: () => go('articles') },
        }
      : undefined;
  return (
    <Page name="videos" title={t('videos.title')} loading={videos === undefined} empty={empty}>
      <View className="pad small soft videos-hint">{t('videos.dataHint')}</View>
      <PagedList
        items={videos ?? []}
        keyOf={(video) => video.id}
        pageSize={12}
        render={(video) => (
          <VideoCard
            video={video}
            playing={video.id === playing}
            onPlay={() => setPlaying(video.id)}
            onStop={() => setPlaying(undefined)}
          />
        )}
      />
    </Page>
  );
}
