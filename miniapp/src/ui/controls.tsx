import { Input, ScrollView, Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { useT } from '../i18n/language';
import { classes } from './classes';
import { Icon, type IconName } from './icons/icon';
import { Pressable } from './pressable';
import './controls.css';

interface ButtonProps {
  text: string;
  onPress: () => void;
  icon?: IconName;
  /** One `primary` a screen. */
  tone?: 'primary' | 'plain' | 'quiet' | 'danger';
  disabled?: boolean;
  wide?: boolean;
}

export function Button({ text, onPress, icon, tone = 'plain', disabled, wide }: ButtonProps) {
  return (
    <Pressable
      className={classes('button', `button-${tone}`, wide && 'button-wide', disabled && 'button-off')}
      onPress={onPress}
      disabled={disabled}
    >
      {icon && <Icon name={icon} className="icon-small" />}
      <Text>{text}</Text>
    </Pressable>
  );
}

interface IconButtonProps {
  icon: IconName;
  label: string;
  onPress: () => void;
  selected?: boolean;
  className?: string;
}

/** An icon alone; `label` is what a screen reader says. */
export function IconButton({ icon, label, onPress, selected, className }: IconButtonProps) {
  return (
    <Pressable className={classes('icon-button', className)} label={label} selected={selected} onPress={onPress}>
      <Icon name={icon} />
    </Pressable>
  );
}

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface ChipsProps<V extends string> {
  choices: readonly Choice<V>[];
  value: V | undefined;
  /** Pressing the chosen chip again gives `undefined` where `clearable`. */
  onChange: (value: V | undefined) => void;
  label: string;
  clearable?: boolean;
}

/** A row of filters that scrolls sideways; one may be chosen. */
export function Chips<V extends string>({ choices, value, onChange, label, clearable = true }: ChipsProps<V>) {
  return (
    <ScrollView className="chips" scrollX enhanced showScrollbar={false} aria-label={label}>
      <View className="chips-line">
        {choices.map((choice) => {
          const chosen = choice.value === value;
          return (
            <Pressable
              key={choice.value}
              className={classes('chip', chosen && 'chip-on')}
              selected={chosen}
              onPress={() => onChange(chosen && clearable ? undefined : choice.value)}
            >
              <Text>{choice.label}</Text>
            </Pressable>
          );
        })}
      </View>
    </ScrollView>
  );
}

interface SegmentedProps<V extends string> {
  choices: readonly (Choice<V> & { icon?: IconName })[];
  value: V;
  onChange: (value: V) => void;
  label: string;
}

/** Two to four views of the same thing, e.g. list ⇄ map. */
export function Segmented<V extends string>({ choices, value, onChange, label }: SegmentedProps<V>) {
  return (
    <View className="segmented" role="tablist" aria-label={label}>
      {choices.map((choice) => (
        <Pressable
          key={choice.value}
          role="tab"
          className={classes('segment', choice.value === value && 'segment-on')}
          selected={choice.value === value}
          onPress={() => onChange(choice.value)}
        >
          {choice.icon && <Icon name={choice.icon} className="icon-small" />}
          <Text>{choice.label}</Text>
        </Pressable>
      ))}
    </View>
  );
}

interface SearchBarProps {
  value: string;
  onChange: (value: string) => void;
  onSubmit?: (value: string) => void;
  placeholder: string;
  focus?: boolean;
}

export function SearchBar({ value, onChange, onSubmit, placeholder, focus }: SearchBarProps) {
  const t = useT();
  return (
    <View className="search-bar" role="search">
      <Icon name="search" className="soft" />
      <Input
        className="search-input"
        type="text"
        confirmType="search"
        value={value}
        placeholder={placeholder}
        focus={focus ?? false}
        aria-label={placeholder}
        onInput={(event) => onChange(event.detail.value)}
        onConfirm={(event) => onSubmit?.(event.detail.value)}
      />
      {value !== '' && <IconButton icon="close" label={t('ui.clear')} onPress={() => onChange('')} />}
    </View>
  );
}

/** Looks like the search bar, opens the search page. */
export function SearchLink({ placeholder, onPress }: { placeholder: string; onPress: () => void }) {
  return (
    <Pressable className="search-bar search-link" role="link" label={placeholder} onPress={onPress}>
      <Icon name="search" />
      <Text className="soft grow clip-1">{placeholder}</Text>
    </Pressable>
  );
}

interface SwitchRowProps {
  label: string;
  hint?: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

export function SwitchRow({ label, hint, on, onChange }: SwitchRowProps) {
  return (
    <Pressable className="setting" role="switch" selected={on} onPress={() => onChange(!on)}>
      <View className="grow">
        <View className="setting-label">{label}</View>
        {hint && <View className="note soft">{hint}</View>}
      </View>
      <View className={classes('switch', on && 'switch-on')}>
        <View className="switch-knob" />
      </View>
    </Pressable>
  );
}

/** A row of a settings list or of facts; opens something where `onPress` is given. */
export function Row({
  label,
  value,
  icon,
  onPress,
  children,
}: PropsWithChildren<{ label: string; value?: string; icon?: IconName; onPress?: () => void }>) {
  const body = (
    <>
      {icon && <Icon name={icon} className="setting-icon" />}
      <View className="grow">
        <View className="setting-label">{label}</View>
        {children}
      </View>
      {value !== undefined && <Text className="soft setting-value">{value}</Text>}
      {onPress && <Icon name="forward" className="icon-small soft" />}
    </>
  );
  return onPress ? (
    <Pressable className="setting" role="link" onPress={onPress}>
      {body}
    </Pressable>
  ) : (
    <View className="setting">{body}</View>
  );
}
