import { View } from '@tarojs/components';
import { useEffect, useState, type ReactNode } from 'react';
import { useT } from '../i18n/language';
import { Button } from './controls';
import { Grid } from './cards';

interface PagedListProps<T> {
  items: readonly T[];
  keyOf: (item: T) => string;
  render: (item: T) => ReactNode;
  /** Rows in one group; WeChat wants at most 60 children in a node. */
  pageSize?: number;
  /** Groups that are there at once; earlier ones make room, so that the page stays under 1,000 nodes. */
  maxPages?: number;
}

/** Which groups show: from `first` up to, not including, `end`. */
interface Span {
  readonly first: number;
  readonly end: number;
}

/** The next span after asking for more; drops the first group where there would be too many. Pure, for its test. */
export const growSpan = ({ first, end }: Span, maxPages: number): Span => ({
  first: Math.max(first, end + 1 - maxPages),
  end: end + 1,
});
export const backSpan = ({ first, end }: Span, maxPages: number): Span => ({
  first: first - 1,
  end: Math.min(end, first - 1 + maxPages),
});

/** Rows that fill the first screen of a tablet; the others of the first group follow when it is drawn. */
const FIRST_ROWS = 8;

/** A long list by groups: "more" shows the next one, "earlier" brings back what had to make room. */
export function PagedList<T>({ items, keyOf, render, pageSize = 20, maxPages = 3 }: PagedListProps<T>) {
  const t = useT();
  const [span, setSpan] = useState<Span>({ first: 0, end: 1 });
  const [begun, setBegun] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setBegun(true), 60);
    return () => clearTimeout(timer);
  }, []);
  const pages = Math.ceil(items.length / pageSize);
  // A filter may have left fewer groups than were open.
  const current = span.first < pages ? span : { first: 0, end: 1 };
  const shown = Array.from(
    { length: Math.min(current.end, pages) - current.first },
    (_, index) => current.first + index,
  );
  return (
    <View className="stack">
      {current.first > 0 && (
        <View className="pad">
          <Button wide text={t('ui.earlier')} onPress={() => setSpan(backSpan(current, maxPages))} />
        </View>
      )}
      {shown.map((page) => (
        <Grid key={page}>
          {items.slice(page * pageSize, begun ? (page + 1) * pageSize : FIRST_ROWS).map((item) => (
            <View key={keyOf(item)}>{render(item)}</View>
          ))}
        </Grid>
      ))}
      {begun && current.end < pages && (
        <View className="pad">
          <Button wide text={t('ui.more')} onPress={() => setSpan(growSpan(current, maxPages))} />
        </View>
      )}
    </View>
  );
}
