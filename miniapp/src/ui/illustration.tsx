import type { Illustration as Drawing, Image as Picture } from '@boshan/shared/contract/facets';
import { Image, View } from '@tarojs/components';
import { createContext, useContext } from 'react';
import { classes } from './classes';
import './illustration.css';

/** Where uploaded pictures lie; app.tsx provides it, because only platform/ knows the server's address. */
export const MediaContext = createContext<(url: string) => string>((url) => url);

interface IllustrationProps {
  /** Pictures of the record; the first one is shown. */
  images?: readonly Picture[] | undefined;
  /** Drawing that stands in where there is no picture. */
  drawing?: Drawing | undefined;
  className?: string | undefined;
  /** Read aloud; leave out where the name stands beside it. */
  label?: string | undefined;
  /** False for what is on the first screen. */
  lazy?: boolean;
}

/** Path of a drawing within the app. */
export const drawingPath = (drawing: Drawing): string => `/static/illustrations/${drawing}.svg`;

/** The record's picture, or its drawing. Fills its box, whose size the class decides. */
export function Illustration({ images, drawing = 'hills', className, label, lazy = true }: IllustrationProps) {
  const media = useContext(MediaContext);
  const first = images?.[0];
  const src = first ? media(first.url) : drawingPath(drawing);
  const aria = label === undefined ? { 'aria-hidden': true } : { 'aria-label': label };
  return (
    <View className={classes('picture', className)} {...aria}>
      <Image className="picture-image" src={src} mode="aspectFill" lazyLoad={lazy} />
    </View>
  );
}
