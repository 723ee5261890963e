import type { Verification } from '@boshan/shared/contract/facets';
import { Text, View } from '@tarojs/components';
import { useT } from '../i18n/language';
import { classes } from './classes';
import { Icon } from './icons/icon';
import './marks.css';

export type Tone = 'plain' | 'teal' | 'yellow' | 'brick';

interface TagProps {
  text: string;
  tone?: Tone;
  className?: string;
}

export function Tag({ text, tone = 'plain', className }: TagProps) {
  return <Text className={classes('tag', `tag-${tone}`, className)}>{text}</Text>;
}

/** 待核实 beside a fact that nobody has confirmed; nothing where it is verified. */
export function VerificationMark({ verification, hint }: { verification: Verification | undefined; hint?: boolean }) {
  const t = useT();
  if (!verification || verification.status === 'verified') return null;
  const word = verification.status === 'disputed' ? t('ui.disputed') : t('ui.unverified');
  return (
    <View className="verification">
      <Text className={classes('tag', verification.status === 'disputed' ? 'tag-brick' : 'tag-yellow')}>{word}</Text>
      {hint && <Text className="small soft">{t('ui.unverifiedHint')}</Text>}
    </View>
  );
}

interface HoursLineProps {
  /** Ready-made words, e.g. `今日 08:00–17:30`. */
  text: string;
  state: 'open' | 'closed' | 'soon' | 'unknown';
}

/** One line about opening: a coloured dot with words, so that colour is never alone. */
export function HoursLine({ text, state }: HoursLineProps) {
  return (
    <View className="hours">
      <View className={`hours-dot hours-${state}`} />
      <Text className="note">{text}</Text>
    </View>
  );
}

interface BannerProps {
  text: string;
  tone?: 'info' | 'warning' | 'critical' | 'offline';
  detail?: string | undefined;
}

/** A strip across the page: a notice, or since when the content stands. */
export function Banner({ text, tone = 'info', detail }: BannerProps) {
  const icon = tone === 'offline' ? 'offline' : tone === 'info' ? 'info' : 'warning';
  return (
    <View className={`banner banner-${tone}`} role="status">
      <Icon name={icon} className="icon-small banner-icon" />
      <View className="grow">
        <View className="banner-text">{text}</View>
        {detail && <View className="note soft clip-2">{detail}</View>}
      </View>
    </View>
  );
}
