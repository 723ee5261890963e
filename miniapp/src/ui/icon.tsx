import { View } from '@tarojs/components';
import { classes } from './classes';
import './icon.css';

/** Names of the drawn icons; each is a mask in icon.css that takes the text's colour. */
export const iconNames = [
  'home',
  'compass',
  'route',
  'heart',
  'heart-full',
  'search',
  'back',
  'close',
  'forward',
  'down',
  'share',
  'map',
  'list',
  'phone',
  'clock',
  'ticket',
  'pin',
  'bus',
  'walk',
  'car',
  'offline',
  'refresh',
  'settings',
  'play',
  'calendar',
  'check',
  'info',
  'warning',
  'copy',
  'globe',
  'wheelchair',
  'family',
  'navigate',
] as const;
export type IconName = (typeof iconNames)[number];

/** Decorative: the control around it carries the label. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return <View className={classes('icon', `icon-${name}`, className)} aria-hidden />;
}
