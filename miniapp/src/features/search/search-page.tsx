import { Text, View } from '@tarojs/components';
import { useDeferredValue, useState } from 'react';
import { Page } from '../../frame/page';
import { useLanguage, useT, useText } from '../../i18n/language';
import { go, openLink, useParams } from '../../platform/navigation';
import { RowCard } from '../../ui/cards';
import { Button, Chips, SearchBar } from '../../ui/controls';
import { PagedList } from '../../ui/paged-list';
import { Pressable } from '../../ui/pressable';
import { Message } from '../../ui/states';
import { forgetSearches, recentSearches, rememberSearch } from './recent';
import { groupNames, groupOf, type Found, type Group } from './search-cards';
import { useSearch } from './use-search';
import './search.css';

const popular = {
  zh: ['颜神古镇', '琉璃', '豆腐箱', '齐长城', '五阳湖', '古窑'],
  en: ['Yanshen', 'Liuli', 'Tofu Box', 'Great Wall', 'Wuyang Lake', 'Kiln'],
} as const;

function Suggestions({ onPick }: { onPick: (query: string) => void }) {
  const t = useT();
  const language = useLanguage();
  const [recent, setRecent] = useState(recentSearches);
  const words = (list: readonly string[]) => (
    <View className="words">
      {list.map((word) => (
        <Pressable key={word} className="chip" onPress={() => onPick(word)}>
          <Text>{word}</Text>
        </Pressable>
      ))}
    </View>
  );
  const clear = () => {
    forgetSearches();
    setRecent([]);
  };
  return (
    <View className="pad stack">
      {recent.length > 0 && (
        <>
          <View className="row">
            <View className="grow strong">{t('search.recent')}</View>
            <Button tone="quiet" text={t('search.clearRecent')} onPress={clear} />
          </View>
          {words(recent)}
        </>
      )}
      <View className="strong">{t('search.popular')}</View>
      {words(popular[language])}
    </View>
  );
}

function Results({ found, query }: { found: readonly Found[]; query: string }) {
  const t = useT();
  const text = useText();
  const [group, setGroup] = useState<Group>();
  const present = groupNames.filter((name) => found.some(({ collection }) => groupOf(collection) === name));
  const chosen = group !== undefined && present.includes(group) ? group : undefined;
  const shown = chosen === undefined ? found : found.filter(({ collection }) => groupOf(collection) === chosen);
  const open = ({ collection, record }: Found) => {
    rememberSearch(query);
    openLink({ collection, id: record.id });
  };
  if (found.length === 0) {
    const action = { text: t('ui.tabExplore'), onPress: () => go('explore') };
    return (
      <Message title={t('search.nothing', { query })} hint={t('search.nothingHint')} drawing="cave" action={action} />
    );
  }
  return (
    <>
      {present.length > 1 && (
        <Chips
          label={t('search.all')}
          value={chosen}
          onChange={setGroup}
          choices={present.map((value) => ({ value, label: t(`search.${value}`) }))}
        />
      )}
      <View className="pad note soft" role="status">
        {t('search.results', { n: shown.length })}
      </View>
      <PagedList
        items={shown}
        keyOf={({ collection, record }) => `${collection}/${record.id}`}
        render={(hit) => (
          <RowCard
            title={text(hit.record.name)}
            eyebrow={t(`search.${groupOf(hit.collection) ?? 'other'}`)}
            summary={text(hit.record.summary)}
            images={hit.record.images}
            drawing={hit.record.illustration}
            onPress={() => open(hit)}
          />
        )}
      />
    </>
  );
}

/** Search over everything, on the device: works with no network. */
export function SearchPage() {
  const t = useT();
  const { q = '' } = useParams();
  const [query, setQuery] = useState(q);
  const asked = useDeferredValue(query.trim());
  const found = useSearch(asked);
  return (
    <Page name="search" title={t('search.title')} loading={found === undefined}>
      <View className="pad search-top">
        <SearchBar value={query} onChange={setQuery} onSubmit={rememberSearch} placeholder={t('search.hint')} focus />
      </View>
      {asked === '' ? <Suggestions onPick={setQuery} /> : <Results found={found ?? []} query={asked} />}
    </Page>
  );
}
