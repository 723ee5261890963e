import { ScrollView, View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { useT } from '../i18n/language';
import { classes } from './classes';
import './shelf.css';

/** Cards in a row that scrolls sideways. At most a dozen: it does not page. */
export function Shelf({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ScrollView className="shelf" scrollX enhanced showScrollbar={false} aria-label={label}>
      <View className="shelf-line">{children}</View>
    </ScrollView>
  );
}

interface CarouselProps<T> {
  items: readonly T[];
  keyOf: (item: T) => string;
  render: (item: T, index: number) => ReactNode;
  label: string;
}

/** One item at a time, turned by hand. Never turns by itself: moving text is hard to read and to reach. */
export function Carousel<T>({ items, keyOf, render, label }: CarouselProps<T>) {
  const t = useT();
  const [at, setAt] = useState(0);
  const scrolled = (left: number, width: number) => {
    const next = Math.round((left / Math.max(width, 1)) * items.length);
    if (next !== at && next >= 0 && next < items.length) setAt(next);
  };
  return (
    <View className="carousel" aria-label={label}>
      <ScrollView
        className="carousel-window"
        scrollX
        enhanced
        pagingEnabled
        showScrollbar={false}
        onScroll={(event) => scrolled(event.detail.scrollLeft, event.detail.scrollWidth)}
      >
        <View className="carousel-line">
          {items.map((item, index) => (
            <View key={keyOf(item)} className="carousel-item">
              {render(item, index)}
            </View>
          ))}
        </View>
      </ScrollView>
      {items.length > 1 && (
        <View
          className="carousel-dots"
          role="status"
          aria-label={t('ui.pictureOf', { n: at + 1, total: items.length })}
        >
          {items.map((item, index) => (
            <View key={keyOf(item)} className={classes('carousel-dot', index === at && 'carousel-dot-on')} />
          ))}
        </View>
      )}
    </View>
  );
}
