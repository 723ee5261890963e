import { Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import type { Choice, Choices, Filter } from './api';

interface ChoiceFieldProps {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

function ChoiceField({ name, label, choices, value, onChange }: ChoiceFieldProps) {
  return (
    <Field.Root name={name} minWidth="180px">
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        placeholder="全部"
        clearLabel={`清除${label}`}
        value={value ?? null}
        onClear={() => onChange('')}
        onChange={(chosen) => onChange(String(chosen))}
      >
        {choices.map((choice) => (
          <SingleSelectOption key={choice.value} value={choice.value}>
            {choice.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

interface FiltersProps {
  readonly choices: Choices;
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** By person, action, type and days. */
export function Filters({ choices, filter, onChange }: FiltersProps) {
  const set = (name: keyof Filter) => (value: string) => {
    const others = Object.entries(filter).filter(([other]) => other !== name);
    onChange(Object.fromEntries([...others, ...(value === '' ? [] : [[name, value]])]) as Filter);
  };
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end" paddingBottom={4}>
      <ChoiceField name="person" label="人员" choices={choices.people} value={filter.person} onChange={set('person')} />
      <ChoiceField
        name="action"
        label="操作"
        choices={choices.actions}
        value={filter.action}
        onChange={set('action')}
      />
      <ChoiceField name="type" label="对象类型" choices={choices.types} value={filter.type} onChange={set('type')} />
      {(['from', 'to'] as const).map((name) => (
        <Field.Root key={name} name={name}>
          <Field.Label>{name === 'from' ? '开始日期' : '结束日期'}</Field.Label>
          <TextInput type="date" value={filter[name] ?? ''} onChange={(event) => set(name)(event.target.value)} />
        </Field.Root>
      ))}
    </Flex>
  );
}
