import { Image, ScrollView, Text, View } from '@tarojs/components';
import { Pressable } from '../../ui/pressable';
import { flatPlace } from './flat-place';
import type { PanoramaViewProps } from './view-props';

/** The picture unrolled: it works everywhere and without a network, and moves by swiping. */
export function FlatView({ picture, label, spots, onSpot }: Omit<PanoramaViewProps, 'panorama' | 'onFailure'>) {
  return (
    <ScrollView scrollX className="panorama-flat" aria-label={label}>
      <View className="panorama-strip">
        <Image className="panorama-picture" src={picture} mode="aspectFill" />
        {spots.map((spot) => {
          const { left, top } = flatPlace(spot.hotspot);
          return (
            <View key={spot.label} className="panorama-flat-spot" style={{ left: `${left}%`, top: `${top}%` }}>
              <Pressable className="panorama-spot" onPress={() => onSpot(spot.hotspot)}>
                <Text>{spot.label}</Text>
              </Pressable>
            </View>
          );
        })}
      </View>
    </ScrollView>
  );
}
