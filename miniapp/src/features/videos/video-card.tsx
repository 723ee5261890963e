import type { Video as VideoRecord } from '@boshan/shared/contract/media';
import type { Box, SizedPicture } from '@boshan/shared/contract/renditions';
import { Image, Text, Video, View } from '@tarojs/components';
import { useContext, useState } from 'react';
import { useRecords } from '../../content/collections';
import { useSyncState } from '../../content/sync';
import { showToast } from '../../frame/toast';
import { useT, useText } from '../../i18n/language';
import { drawsOwnBars, openExternal } from '../../platform/device';
import { go } from '../../platform/navigation';
import { Button } from '../../ui/controls';
import { LineLink } from '../../ui/detail';
import { Icon } from '../../ui/icons/icon';
import { Illustration, MediaContext } from '../../ui/illustration';
import { VerificationMark } from '../../ui/marks';
import { Pressable } from '../../ui/pressable';
import { lengthText, videoSource } from './video-source';

interface VideoCardProps {
  video: VideoRecord;
  playing: boolean;
  onPlay: () => void;
  onStop: () => void;
}

const posterBox: Box = [343, 200];
const posterOf = ({ posterRenditions }: VideoRecord, url: string): SizedPicture => ({
  url,
  renditions: posterRenditions,
});

/** Still picture, with what a tap would do; the drawing where the picture does not come. */
function Poster({ video, onPress }: { video: VideoRecord; onPress: (() => void) | undefined }) {
  const t = useT();
  const text = useText();
  const media = useContext(MediaContext);
  const [broken, setBroken] = useState(false);
  const picture =
    video.posterUrl && !broken ? (
      <Image
        className="video-frame"
        src={media(posterOf(video, video.posterUrl), posterBox)}
        mode="aspectFill"
        lazyLoad
        webp
        onError={() => setBroken(true)}
      />
    ) : (
      <Illustration className="video-frame" box={posterBox} images={video.images} drawing={video.illustration} />
    );
  const duration = video.durationSeconds === undefined ? undefined : lengthText(video.durationSeconds);
  const length = duration && <Text className="video-length">{duration}</Text>;
  if (!onPress)
    return (
      <View className="video-poster">
        {picture}
        <Text className="video-length">{t('videos.noFile')}</Text>
      </View>
    );
  return (
    <Pressable
      className="video-poster"
      label={[t('videos.play', { name: text(video.name) }), duration].filter(Boolean).join(' ')}
      onPress={onPress}
    >
      {picture}
      <View className="video-play">
        <Icon name="play" className="icon-large" />
      </View>
      {length}
    </Pressable>
  );
}

/** The player; where the file does not come it says why and offers another try. */
function Player({
  url,
  poster,
  label,
  onStop,
}: {
  url: string;
  poster?: string | undefined;
  label: string;
  onStop: () => void;
}) {
  const t = useT();
  const { offline } = useSyncState();
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(false);
  const retry = () => {
    setFailed(false);
    setAttempt(attempt + 1);
  };
  if (failed)
    return (
      <View className="video-failed" role="alert">
        <View className="strong">{t('videos.failed')}</View>
        <View className="note soft">{t(offline ? 'videos.failedOffline' : 'videos.failedHint')}</View>
        <View className="video-failed-actions">
          <Button icon="refresh" text={t('videos.retry')} onPress={retry} />
          <Button tone="quiet" text={t('videos.close')} onPress={onStop} />
        </View>
      </View>
    );
  return (
    <Video
      key={attempt}
      className="video-frame"
      src={url}
      {...(poster === undefined ? {} : { poster })}
      controls
      autoplay
      aria-label={label}
      onError={() => setFailed(true)}
    />
  );
}

/** A video with its words; plays in place. */
export function VideoCard({ video, playing, onPlay, onStop }: VideoCardProps) {
  const t = useT();
  const text = useText();
  const media = useContext(MediaContext);
  const places = useRecords('places', video.placeIds) ?? [];
  const source = videoSource(video);
  const openSite = (url: string) => {
    openExternal(url);
    if (!drawsOwnBars()) showToast(t('videos.externalCopied'));
  };
  const tap = source.kind === 'file' ? onPlay : source.kind === 'external' ? () => openSite(source.url) : undefined;
  return (
    <View className="video">
      {playing && source.kind === 'file' ? (
        <Player
          url={media(source.url)}
          poster={video.posterUrl && media(posterOf(video, video.posterUrl), posterBox)}
          label={text(video.name)}
          onStop={onStop}
        />
      ) : (
        <Poster video={video} onPress={tap} />
      )}
      <View className="video-words">
        <View className="card-title serif">{text(video.name)}</View>
        <View className="card-summary">{text(video.summary)}</View>
        <VerificationMark verification={video.verification} />
        {source.kind === 'none' && <View className="note soft">{t('videos.noFileHint')}</View>}
        {playing && <View className="note video-description">{text(video.description)}</View>}
        {playing && video.externalUrl && (
          <Button
            tone="quiet"
            icon="globe"
            text={t('videos.external')}
            onPress={() => openSite(video.externalUrl ?? '')}
          />
        )}
        {playing &&
          places
            .slice(0, 4)
            .map((place) => (
              <LineLink
                key={place.id}
                title={text(place.name)}
                note={text(place.summary)}
                images={place.images}
                drawing={place.illustration}
                onPress={() => go('place', { id: place.id })}
              />
            ))}
      </View>
    </View>
  );
}
