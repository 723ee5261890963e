import type { Illustration as Drawing } from '@boshan/shared/contract/facets';
import { Text, View } from '@tarojs/components';
import { useT } from '../i18n/language';
import { Button } from './controls';
import { Illustration } from './illustration';
import './states.css';

interface MessageProps {
  title: string;
  hint?: string | undefined;
  drawing?: Drawing;
  action?: { readonly text: string; readonly onPress: () => void } | undefined;
}

/** A whole screen or section without content: says why, and what to do next. */
export function Message({ title, hint, drawing = 'hills', action }: MessageProps) {
  return (
    <View className="message" role="status">
      <Illustration className="message-picture" drawing={drawing} />
      <View className="message-title serif">{title}</View>
      {hint && <View className="message-hint soft">{hint}</View>}
      {action && <Button tone="primary" text={action.text} onPress={action.onPress} />}
    </View>
  );
}

export type SkeletonKind = 'home' | 'list' | 'detail' | 'plain';

const rows = [1, 2, 3, 4];

/** The real layout in grey while the first content comes. */
export function Skeleton({ kind }: { kind: SkeletonKind }) {
  const t = useT();
  return (
    <View className="skeleton" role="status" aria-label={t('ui.loading')}>
      {(kind === 'home' || kind === 'detail') && <View className="skeleton-hero" />}
      {kind === 'detail' && <View className="skeleton-line skeleton-title" />}
      {kind !== 'home' && kind !== 'list' && rows.map((row) => <View key={row} className="skeleton-line" />)}
      {(kind === 'home' || kind === 'list') &&
        rows.map((row) => (
          <View key={row} className="skeleton-row">
            <View className="skeleton-thumb" />
            <View className="grow">
              <View className="skeleton-line skeleton-title" />
              <View className="skeleton-line" />
            </View>
          </View>
        ))}
      <Text className="sr">{t('ui.loading')}</Text>
    </View>
  );
}
