import type { Offer } from '@boshan/shared/contract/offer';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCollection } from '../../content/collections';
import { boshanDay } from '../../content/moment';
import { Page } from '../../frame/page';
import { useT } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { useShareCard } from '../../platform/share';
import { Chips } from '../../ui/controls';
import { PagedList } from '../../ui/paged-list';
import { OfferCard } from './offer-card';
import { usableOffers } from './validity';
import './offers.css';

const kinds = ['ticket-discount', 'free-day', 'guided-tour'] as const satisfies readonly Offer['kind'][];

/** Reduced tickets, free days and guided tours that one can still use. */
export function OffersPage() {
  const t = useT();
  const [kind, setKind] = useState<Offer['kind']>();
  const offers = useCollection('offers');
  useShareCard({ title: t('offers.title'), page: 'offers' });
  const usable = usableOffers(offers?.values() ?? [], boshanDay(Date.now()));
  const present = kinds.filter((each) => usable.some((offer) => offer.kind === each));
  const empty =
    usable.length === 0
      ? {
          title: t('offers.none'),
          hint: t('offers.noneHint'),
          action: { text: t('offers.toExplore'), onPress: () => go('explore') },
        }
      : undefined;
  return (
    <Page name="offers" title={t('offers.title')} loading={offers === undefined} empty={empty}>
      <View className="pad soft offers-intro">{t('offers.intro')}</View>
      {present.length > 1 && (
        <Chips
          label={t('offers.kinds')}
          choices={present.map((value) => ({ value, label: t(`offers.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
      )}
      <PagedList
        items={usable.filter((offer) => kind === undefined || offer.kind === kind)}
        keyOf={({ id }) => id}
        render={(offer) => <OfferCard offer={offer} />}
      />
    </Page>
  );
}
