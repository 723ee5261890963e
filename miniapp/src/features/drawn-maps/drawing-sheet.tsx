import { Image, Text, View } from '@tarojs/components';
import { classes } from '../../ui/classes';
import { Pressable } from '../../ui/pressable';
import { useT } from '../../i18n/language';
import type { DrawingViewProps } from './view-props';

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;

/** The drawing with marks and the visitor's dot; fills its parent. */
export function DrawingSheet({
  picture,
  alt,
  marks,
  dot,
  onMark,
  onFailure,
}: Omit<DrawingViewProps, 'label' | 'ratio'>) {
  const t = useT();
  return (
    <View className="drawn-sheet">
      <Image className="drawn-picture" src={picture} mode="scaleToFill" aria-label={alt} onError={onFailure} />
      {dot?.radius !== undefined && (
        <View
          className="drawn-ring"
          style={{ left: percent(dot.at.x), top: percent(dot.at.y), width: percent(dot.radius * 2) }}
        />
      )}
      {marks.map(({ id, number, name, at, rough }) => (
        <View key={id} className="drawn-mark-place" style={{ left: percent(at.x), top: percent(at.y) }}>
          <Pressable
            className={classes('drawn-mark', rough && 'drawn-mark-rough')}
            role="link"
            label={t('drawnMaps.place', { n: number, name })}
            onPress={() => onMark(id)}
          >
            <Text className="drawn-mark-number">{number}</Text>
          </Pressable>
        </View>
      ))}
      {dot && (
        <View className="drawn-mark-place drawn-dot-place" style={{ left: percent(dot.at.x), top: percent(dot.at.y) }}>
          <View className="drawn-dot" aria-role="img" aria-label={dot.label} />
        </View>
      )}
    </View>
  );
}
