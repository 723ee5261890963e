import { View } from '@tarojs/components';
import type { StringKey } from '../../i18n/dictionary';
import { useT } from '../../i18n/language';
import { Button } from '../../ui/controls';
import { Message } from '../../ui/states';
import { useFilterNames } from './filter-names';
import type { Droppable, FoundPlaces } from './place-filter';
import { activeFilters, withKinds, withoutFilter, withoutFilters, type FilterName } from './place-query';
import type { Explore } from './use-explore';

/** Filters that ask for a fact which an editor may not have recorded yet. */
const unknownNotes: Partial<Record<FilterName, StringKey>> = {
  open: 'places.withoutOpen',
  price: 'places.withoutPrice',
  family: 'places.withoutFamily',
  accessible: 'places.withoutAccessible',
  town: 'places.withoutTown',
  near: 'places.withoutPlace',
  area: 'places.withoutPlace',
};

/** Filters whose answer is only as good as the record's verification. */
const factFilters: readonly FilterName[] = ['open', 'price', 'grade', 'night', 'family', 'accessible'];

/** What a filter leaves unsaid: unconfirmed facts stay in, missing ones are counted. */
export function ListNotes({ explore: { query, found } }: { explore: Explore }) {
  const t = useT();
  const active = activeFilters(query);
  const asksFacts = active.some((name) => factFilters.includes(name));
  const notes = active.flatMap((name) => {
    const [key, n] = [unknownNotes[name], found.unknown[name] ?? 0];
    return key !== undefined && n > 0 ? [t(key, { n })] : [];
  });
  if (asksFacts && found.unverified > 0) notes.unshift(t('places.unverifiedKept', { n: found.unverified }));
  if (notes.length === 0) return null;
  return (
    <View className="pad note soft list-notes">
      {notes.map((note) => (
        <View key={note}>{note}</View>
      ))}
    </View>
  );
}

const SUGGESTIONS = 3;

/** What may be taken off to find something, the most places first. Pure. */
export const suggestionsOf = (found: FoundPlaces): readonly (readonly [Droppable, number])[] =>
  (Object.entries(found.without) as [Droppable, number][]).sort((a, b) => b[1] - a[1]).slice(0, SUGGESTIONS);

/** Nothing passes: says which one filter to take off, and how many places that gives. */
export function NothingFound({ explore: { query, change, found } }: { explore: Explore }) {
  const t = useT();
  const nameOf = useFilterNames();
  const suggestions = suggestionsOf(found);
  const drop = (name: Droppable) =>
    change(
      name === 'kinds' ? { ...withKinds(query, []), type: query.type, grade: query.grade } : withoutFilter(query, name),
    );
  return (
    <View className="nothing-found">
      <Message title={t('places.none')} hint={t(suggestions.length > 0 ? 'places.dropHint' : 'places.dropAll')} />
      <View className="nothing-drops">
        {suggestions.map(([name, n]) => (
          <Button key={name} text={t('places.dropOne', { name: nameOf(name, query), n })} onPress={() => drop(name)} />
        ))}
        <Button tone="quiet" text={t('places.reset')} onPress={() => change({ ...withoutFilters(query), kinds: [] })} />
      </View>
    </View>
  );
}
