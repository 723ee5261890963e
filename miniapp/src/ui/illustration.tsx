import type { Illustration as Drawing, Image as Picture } from '@boshan/shared/contract/facets';
import type { Box, SizedPicture } from '@boshan/shared/contract/renditions';
import { Image, View } from '@tarojs/components';
import { createContext, useContext, useState } from 'react';
import { classes } from './classes';
import './illustration.css';

/**
 * Where an uploaded file lies; of a picture in a box (CSS pixels; the screen's width where none is given) its copy for
 * this screen. A picture to move about in is asked for by its address, whole. app.tsx provides it, because only
 * platform/ knows the server's address and the screen.
 */
export type MediaAddress = (media: string | SizedPicture, box?: Box) => string;
export const MediaContext = createContext<MediaAddress>((media) => (typeof media === 'string' ? media : media.url));

interface IllustrationProps {
  /** Pictures of the record; the first one is shown. */
  images?: readonly Picture[] | undefined;
  /** Drawing that stands in where there is no picture. */
  drawing?: Drawing | undefined;
  className?: string | undefined;
  /** Read aloud; leave out where the name stands beside it. */
  label?: string | undefined;
  /** The box that the class makes, in CSS pixels, the larger one where it differs; without it the screen's width. */
  box?: Box | undefined;
  /** False for what is on the first screen. */
  lazy?: boolean;
}

/** Path of a drawing within the app. */
export const drawingPath = (drawing: Drawing): string => `/static/illustrations/${drawing}.svg`;

/** The record's picture, or its drawing. Fills its box, whose size the class decides. */
export function Illustration({ images, drawing = 'hills', className, label, box, lazy = true }: IllustrationProps) {
  const media = useContext(MediaContext);
  const first = images?.[0];
  const small = first && media(first, box);
  const [lost, setLost] = useState<string>();
  // A copy may be gone that older content names: its picture was replaced.
  const isCopy = first !== undefined && small !== media(first.url);
  const src = first && small ? (lost === small ? media(first.url) : small) : drawingPath(drawing);
  const aria = label === undefined ? { 'aria-hidden': true } : { 'aria-label': label };
  return (
    <View className={classes('picture', className)} {...aria}>
      <Image
        className="picture-image"
        src={src}
        mode="aspectFill"
        lazyLoad={lazy}
        webp
        {...(isCopy && { onError: () => setLost(small) })}
      />
    </View>
  );
}
