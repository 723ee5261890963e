import { View } from '@tarojs/components';
import type icons from './icons.json';
import './icons.css';

export type IconName = keyof typeof icons;

/** Colours that an icon may take of its own; without one it has the colour of the text around it. */
export type IconColour = 'ink' | 'ink-soft' | 'teal' | 'brick' | 'yellow' | 'on-fill';

interface IconProps {
  name: IconName;
  size?: 'small' | 'large';
  colour?: IconColour;
  /** Read aloud. Leave out where the control around it carries the label. */
  label?: string;
  className?: string | undefined;
}

/** A drawn icon. Costs one node and its class names. */
export function Icon({ name, size, colour, label, className }: IconProps) {
  const names = ['icon', `icon-${name}`, size && `icon-${size}`, className].filter(Boolean).join(' ');
  const aria = label === undefined ? { 'aria-hidden': true } : { 'aria-label': label, 'aria-role': 'img' };
  return <View className={names} {...(colour ? { style: { color: `var(--${colour})` } } : {})} {...aria} />;
}
