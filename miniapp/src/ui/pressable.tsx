import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

interface PressableProps {
  onPress: () => void;
  /** What a screen reader says; needed wherever the content has no text of its own. */
  label?: string | undefined;
  className?: string | undefined;
  /** `link` opens a page, `button` acts here, `tab`/`switch`/`checkbox` carry a state in `selected`. */
  role?: 'button' | 'link' | 'tab' | 'switch' | 'checkbox' | 'radio';
  selected?: boolean | undefined;
  disabled?: boolean | undefined;
  hoverClass?: string;
}

const statefulAttribute = {
  tab: 'aria-selected',
  switch: 'aria-checked',
  checkbox: 'aria-checked',
  radio: 'aria-checked',
} as const;

/** Anything that can be tapped. The one place where a view becomes a control for keyboard and screen reader. */
export function Pressable({
  onPress,
  label,
  className,
  role = 'button',
  selected,
  disabled,
  children,
}: PropsWithChildren<PressableProps>) {
  const attribute = role === 'button' || role === 'link' ? 'aria-pressed' : statefulAttribute[role];
  // `aria-role`, not `role`: mini-programs know it by that name, and the web's elements understand it.
  const aria: Record<string, string | boolean> = { 'aria-role': role };
  if (label !== undefined) aria['aria-label'] = label;
  if (selected !== undefined) aria[attribute] = selected;
  if (disabled) aria['aria-disabled'] = true;
  return (
    <View
      className={className ?? ''}
      hoverClass="pressed"
      {...aria}
      onClick={(event) => {
        event?.stopPropagation?.();
        if (!disabled) onPress();
      }}
    >
      {children}
    </View>
  );
}
