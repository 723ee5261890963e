import { Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Named } from './api';

interface ChoiceProps {
  readonly label: string;
  readonly choices: readonly Named[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Choice({ label, choices, value, onChange }: ChoiceProps) {
  return (
    <SingleSelect
      aria-label={label}
      placeholder={label}
      clearLabel={`清除${label}`}
      value={value === '' ? null : value}
      onClear={() => onChange('')}
      onChange={(chosen) => onChange(String(chosen))}
    >
      {choices.map(({ key, name }) => (
        <SingleSelectOption key={key} value={key}>
          {name}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}

export interface Filter {
  readonly type: string;
  readonly town: string;
}

interface QueueFiltersProps {
  readonly types: readonly Named[];
  readonly towns: readonly Named[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** By type of content and by town. */
export function QueueFilters({ types, towns, filter, onChange }: QueueFiltersProps) {
  return (
    <Flex gap={2} paddingBottom={4}>
      <Choice label="全部类型" choices={types} value={filter.type} onChange={(type) => onChange({ ...filter, type })} />
      <Choice label="全部镇街" choices={towns} value={filter.town} onChange={(town) => onChange({ ...filter, town })} />
    </Flex>
  );
}
