import type { ReactNode } from 'react';

/** What the content manager hands to a custom field's input. */
export interface InputProps<Value> {
  readonly name: string;
  readonly label?: ReactNode;
  readonly hint?: ReactNode;
  readonly labelAction?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly attribute?: { readonly options?: { readonly choices?: readonly (string | number)[] } };
  readonly value?: Value;
}

/** A list of words, whatever the form holds. */
export const wordsOf = (value: unknown): readonly string[] => {
  const list: unknown = typeof value === 'string' ? parsed(value) : value;
  return Array.isArray(list) ? list.filter((word): word is string => typeof word === 'string') : [];
};

/** The admin may hold a JSON field as text. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
