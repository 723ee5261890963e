import type { Illustration as Drawing, Image as Picture, Verification } from '@boshan/shared/contract/facets';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon, type IconName } from './icons/icon';
import { Illustration } from './illustration';
import { Tag, VerificationMark, type Tone } from './marks';
import { Pressable } from './pressable';
import './detail.css';

export interface ToneTag {
  readonly text: string;
  readonly tone?: Tone;
}

interface DetailHeadProps {
  title: string;
  /** Small words over the title. */
  eyebrow?: string | undefined;
  summary?: string | undefined;
  images?: readonly Picture[] | undefined;
  drawing?: Drawing | undefined;
  tags?: readonly ToneTag[] | undefined;
  verification?: Verification | undefined;
}

/** Head of a record's own page: its picture across the screen, and a sheet of paper with its name drawn over it. */
export function DetailHead({ title, eyebrow, summary, images, drawing, tags = [], verification }: DetailHeadProps) {
  const marked = verification !== undefined && verification.status !== 'verified';
  return (
    <View className="detail-head">
      <Illustration className="detail-picture" images={images} drawing={drawing} lazy={false} />
      <View className="detail-words">
        {eyebrow && <View className="detail-eyebrow">{eyebrow}</View>}
        <View className="detail-title serif" role="heading" aria-level={1}>
          {title}
        </View>
        {summary && <View className="detail-summary soft">{summary}</View>}
        {(tags.length > 0 || marked) && (
          <View className="detail-tags">
            {tags.map((tag) => (
              <Tag key={tag.text} text={tag.text} tone={tag.tone ?? 'plain'} />
            ))}
            <VerificationMark verification={verification} />
          </View>
        )}
      </View>
    </View>
  );
}

/** Paragraphs of plain text; an empty line parts them. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/** Running text, set for reading. */
export function Prose({ text, lead }: { text: string; lead?: boolean }) {
  const paragraphs = paragraphsOf(text);
  if (paragraphs.length === 0) return null;
  return (
    <View className={classes('prose', lead && 'prose-lead')}>
      {paragraphs.map((paragraph, index) => (
        <View key={index} className="prose-paragraph">
          {paragraph}
        </View>
      ))}
    </View>
  );
}

export interface Fact {
  readonly icon: IconName;
  readonly label: string;
  readonly value: string;
  /** Small words under the value, e.g. that it is an estimate. */
  readonly note?: string | undefined;
  readonly onPress?: (() => void) | undefined;
}

function FactWords({ fact }: { fact: Fact }) {
  return (
    <>
      <Icon name={fact.icon} className="fact-icon" />
      <View className="grow">
        <View className="fact-label small soft">{fact.label}</View>
        <View className="fact-value">{fact.value}</View>
        {fact.note && <View className="small soft">{fact.note}</View>}
      </View>
      {fact.onPress && <Icon name="forward" className="icon-small soft" />}
    </>
  );
}

/** What a reader looks up: one line a fact, its name over its value. */
export function FactList({ facts }: { facts: readonly (Fact | undefined)[] }) {
  const present = facts.filter((fact): fact is Fact => fact !== undefined && fact.value !== '');
  if (present.length === 0) return null;
  return (
    <View className="facts">
      {present.map((fact) =>
        fact.onPress ? (
          <Pressable key={fact.label} className="fact" role="link" onPress={fact.onPress}>
            <FactWords fact={fact} />
          </Pressable>
        ) : (
          <View key={fact.label} className="fact">
            <FactWords fact={fact} />
          </View>
        ),
      )}
    </View>
  );
}

/** A page's column of readable width; what stands in it has the page's margins. */
export function Column({ children }: { children: ReactNode }) {
  return <View className="column">{children}</View>;
}

interface LineLinkProps {
  title: string;
  note?: string | undefined;
  images?: readonly Picture[] | undefined;
  drawing?: Drawing | undefined;
  onPress: () => void;
}

/** A small picture with a name and one line, where many lead elsewhere: linked places, dishes, routes. */
export function LineLink({ title, note, images, drawing, onPress }: LineLinkProps) {
  return (
    <Pressable className="line-link" role="link" onPress={onPress}>
      <Illustration className="line-link-picture" box={[56, 56]} images={images} drawing={drawing} />
      <View className="grow">
        <View className="line-link-title clip-1">{title}</View>
        {note && <Text className="note soft clip-1">{note}</Text>}
      </View>
      <Icon name="forward" className="icon-small soft" />
    </Pressable>
  );
}
