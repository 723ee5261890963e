import { Checkbox, Flex } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { choiceNames } from './choice-names';
import { Frame } from './frame';
import { parsed, type InputProps } from './input';

type Choice = string | number;

/** Several of a fixed set of values, as boxes to tick; stored in the set's order. */
export default function ChoiceListInput(props: InputProps<readonly Choice[]>) {
  const { name, disabled, attribute } = props;
  const { value, error, onChange } = useField<unknown>(name);
  const choices = attribute?.options?.choices ?? [];
  const stored: unknown = typeof value === 'string' ? parsed(value) : value;
  const chosen: readonly unknown[] = Array.isArray(stored) ? stored : [];
  const toggle = (choice: Choice, isChosen: boolean): void => {
    const next = choices.filter((other) => (other === choice ? isChosen : chosen.includes(other)));
    onChange(name, next.length === 0 ? null : next);
  };
  return (
    <Frame {...props} error={error}>
      <Flex gap={4} wrap="wrap" paddingTop={1} paddingBottom={1}>
        {choices.map((choice) => (
          <Checkbox
            key={choice}
            disabled={disabled}
            checked={chosen.includes(choice)}
            onCheckedChange={(checked) => toggle(choice, checked === true)}
          >
            {choiceNames[choice] ?? choice}
          </Checkbox>
        ))}
      </Flex>
    </Frame>
  );
}
