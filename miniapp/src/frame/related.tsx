import type { CollectionName } from '@boshan/shared/contract/collection-names';
import type { Card } from '@boshan/shared/contract/named';
import type { Notice } from '@boshan/shared/contract/notice';
import { View } from '@tarojs/components';
import { useCollection } from '../content/collections';
import { noticesAt } from '../content/current';
import { useText } from '../i18n/language';
import { go, openLink } from '../platform/navigation';
import { Section } from '../ui/cards';
import { LineLink } from '../ui/detail';
import { Banner } from '../ui/marks';
import { Pressable } from '../ui/pressable';

/** WeChat wants at most 60 children in a node; nobody reads that many either. */
const LIMIT = 30;

interface RelatedProps {
  title: string;
  collection: CollectionName;
  records: readonly Card[];
}

/** Records that belong to this page, as links. Draws nothing where there are none. */
export function Related({ title, collection, records }: RelatedProps) {
  const text = useText();
  if (records.length === 0) return null;
  return (
    <Section title={title}>
      <View className="line-links">
        {records.slice(0, LIMIT).map((record) => (
          <LineLink
            key={record.id}
            title={text(record.name)}
            note={text(record.summary)}
            images={record.images}
            drawing={record.illustration}
            onPress={() => openLink({ collection, id: record.id })}
          />
        ))}
      </View>
    </Section>
  );
}

/** Notices among the given ones that name one of the places or the route. Pure. */
export const noticesTouching = (
  notices: readonly Notice[],
  { placeIds, routeId }: { readonly placeIds: readonly string[]; readonly routeId?: string | undefined },
): readonly Notice[] => {
  const places = new Set(placeIds);
  return notices.filter(
    (notice) =>
      (routeId !== undefined && notice.routeIds?.includes(routeId)) || notice.placeIds?.some((id) => places.has(id)),
  );
};

/** What is in force now for a page's places or its route, the gravest first. */
export function NoticesFor(touched: { placeIds: readonly string[]; routeId?: string | undefined }) {
  const text = useText();
  const inForce = noticesAt(useCollection('notices')?.values() ?? [], Date.now());
  const notices = noticesTouching(inForce, touched);
  if (notices.length === 0) return null;
  return (
    <View className="pad stack related-notices">
      {notices.slice(0, 4).map((notice) => (
        <Pressable
          key={notice.id}
          className="related-notice"
          role="link"
          onPress={() => go('notice', { id: notice.id })}
        >
          <Banner tone={notice.severity} text={text(notice.name)} detail={text(notice.summary)} />
        </Pressable>
      ))}
    </View>
  );
}
