import type { Illustration as Drawing, Image as Picture, Verification } from '@boshan/shared/contract/facets';
import type { Box } from '@boshan/shared/contract/renditions';
import { Text, View } from '@tarojs/components';
import { memo, type ReactNode } from 'react';
import { classes } from './classes';
import { Illustration } from './illustration';
import { Tag, VerificationMark } from './marks';
import { Pressable } from './pressable';
import './cards.css';

export interface CardProps {
  title: string;
  summary?: string | undefined;
  images?: readonly Picture[] | undefined;
  drawing?: Drawing | undefined;
  /** Small words over the title, e.g. type and town. */
  eyebrow?: string | undefined;
  tags?: readonly string[] | undefined;
  /** Facts at the bottom: hours, distance, price. */
  foot?: ReactNode;
  verification?: Verification | undefined;
  onPress: () => void;
  /** False for cards on the first screen. */
  lazy?: boolean;
  /** Of a large picture: its box in CSS pixels where it is no more than part of a phone's width. */
  box?: Box | undefined;
}

const acrossPhone: Box = [343, 190];
const square: Box = [112, 112];

const Tags = ({ tags, verification }: Pick<CardProps, 'tags' | 'verification'>) =>
  (tags && tags.length > 0) || (verification && verification.status !== 'verified') ? (
    <View className="card-tags">
      {tags?.map((tag) => (
        <Tag key={tag} text={tag} />
      ))}
      <VerificationMark verification={verification} />
    </View>
  ) : null;

/** A large picture with words under it: for what is featured, in a shelf or a grid. */
export const PictureCard = memo(function PictureCard(props: CardProps & { className?: string }) {
  return (
    <Pressable className={classes('picture-card', props.className)} role="link" onPress={props.onPress}>
      <Illustration
        className="picture-card-image"
        box={props.box ?? acrossPhone}
        images={props.images}
        drawing={props.drawing}
        lazy={props.lazy ?? true}
      />
      <View className="picture-card-body">
        {props.eyebrow && <Text className="card-eyebrow clip-1">{props.eyebrow}</Text>}
        <Text className="card-title serif clip-1">{props.title}</Text>
        {props.summary && <Text className="card-summary clip-2">{props.summary}</Text>}
        <Tags tags={props.tags} verification={props.verification} />
        {props.foot}
      </View>
    </Pressable>
  );
});

/** A small picture beside the words: for lists. */
export const RowCard = memo(function RowCard(props: CardProps) {
  return (
    <Pressable className="row-card" role="link" onPress={props.onPress}>
      <Illustration
        className="row-card-image"
        box={square}
        images={props.images}
        drawing={props.drawing}
        lazy={props.lazy ?? true}
      />
      <View className="row-card-body">
        <Text className="card-title serif clip-2">{props.title}</Text>
        {props.eyebrow && <Text className="card-eyebrow clip-1">{props.eyebrow}</Text>}
        {props.summary && <Text className="card-summary clip-2">{props.summary}</Text>}
        <Tags tags={props.tags} verification={props.verification} />
        {props.foot}
      </View>
    </Pressable>
  );
});

interface SectionProps {
  title: string;
  more?: string | undefined;
  onMore?: (() => void) | undefined;
  children: ReactNode;
}

/** A heading with what stands under it. */
export function Section({ title, more, onMore, children }: SectionProps) {
  return (
    <View className="section">
      <View className="section-head">
        <View className="section-title serif" role="heading" aria-level={2}>
          {title}
        </View>
        {more && onMore && (
          <Pressable className="section-more" role="link" label={`${more} ${title}`} onPress={onMore}>
            <Text>{more}</Text>
          </Pressable>
        )}
      </View>
      {children}
    </View>
  );
}

/** Cards side by side on tablets and kiosks, one under another on phones. */
export function Grid({ children, dense, className }: { children: ReactNode; dense?: boolean; className?: string }) {
  return <View className={classes('grid', dense && 'grid-dense', className)}>{children}</View>;
}
