import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classes } from '../../ui/classes';
import type { Choice } from '../../ui/controls';
import { Icon, type IconName } from '../../ui/icons/icon';
import { Pressable } from '../../ui/pressable';

/** A heading with its choices. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View className="filter-group">
      <View className="filter-title" role="heading" aria-level={3}>
        {title}
      </View>
      <View className="filter-choices" role="group" aria-label={title}>
        {children}
      </View>
    </View>
  );
}

interface FilterChipProps {
  label: string;
  on: boolean;
  icon?: IconName;
  onPress: () => void;
}

export function FilterChip({ label, on, icon, onPress }: FilterChipProps) {
  return (
    <Pressable className={classes('chip', on && 'chip-on')} role="checkbox" selected={on} onPress={onPress}>
      {icon && <Icon name={icon} size="small" className="chip-icon" />}
      <Text>{label}</Text>
    </Pressable>
  );
}

interface ChoiceGroupProps<V extends string> {
  title: string;
  choices: readonly Choice<V>[];
  value: V | undefined;
  onChange: (value: V | undefined) => void;
  /** More than the choices, e.g. the calendar. */
  children?: ReactNode;
}

/** Choices of which one may be set; pressing it again takes it off. Nothing where there is nothing to choose. */
export function ChoiceGroup<V extends string>({ title, choices, value, onChange, children }: ChoiceGroupProps<V>) {
  if (choices.length === 0) return null;
  return (
    <Group title={title}>
      {choices.map((choice) => (
        <FilterChip
          key={choice.value}
          label={choice.label}
          on={choice.value === value}
          onPress={() => onChange(choice.value === value ? undefined : choice.value)}
        />
      ))}
      {children}
    </Group>
  );
}
