import { Textarea } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Frame } from './frame';
import { wordsOf, type InputProps } from './input';

const wordsIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A list of words, one a line. */
export default function TextListInput(props: InputProps<readonly string[]>) {
  const { name, disabled } = props;
  const { value, error, onChange } = useField<unknown>(name);
  const stored = wordsOf(value).join('\n');
  const [text, setText] = useState(stored);
  // What is being typed may hold an empty last line; what is stored may not.
  const shown = wordsIn(text).join('\n') === stored ? text : stored;
  return (
    <Frame {...props} error={error}>
      <Textarea
        disabled={disabled}
        value={shown}
        onChange={({ target }) => {
          setText(target.value);
          const words = wordsIn(target.value);
          onChange(name, words.length === 0 ? null : words);
        }}
      />
    </Frame>
  );
}
