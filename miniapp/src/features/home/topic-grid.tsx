import type { Home } from '@boshan/shared/contract/home';
import { Text, View } from '@tarojs/components';
import { useT, useText } from '../../i18n/language';
import { openLink } from '../../platform/navigation';
import { Illustration } from '../../ui/illustration';
import { Pressable } from '../../ui/pressable';

/** Ways into the content, two rows of five on a phone. */
export function TopicGrid({ topics }: { topics: Home['topics'] }) {
  const t = useT();
  const text = useText();
  return (
    <View className="topics" role="navigation" aria-label={t('home.topics')}>
      {topics.map((topic) => (
        <Pressable key={topic.title.zh} className="topic" role="link" onPress={() => openLink(topic.link)}>
          <Illustration className="topic-picture" drawing={topic.illustration} lazy={false} />
          <Text className="topic-title">{text(topic.title)}</Text>
        </Pressable>
      ))}
    </View>
  );
}
