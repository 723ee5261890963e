import { Box, Field, Flex, MultiSelect, MultiSelectOption, Tag, TextInput, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useEntries, type Named } from './api';

export interface ScopeValue {
  readonly towns: readonly string[];
  readonly entries: readonly Named[];
}

const Choice = styled.button`
  display: flex;
  width: 100%;
  justify-content: space-between;
  padding: 8px 12px;
  text-align: start;
  cursor: pointer;
  &:hover,
  &:focus-visible {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;

interface ScopeFieldsProps {
  readonly towns: readonly Named[];
  readonly value: ScopeValue;
  readonly onChange: (value: ScopeValue) => void;
}

/** Towns to tick, and entries to find by name. */
export function ScopeFields({ towns, value, onChange }: ScopeFieldsProps) {
  const [query, setQuery] = useState('');
  const found = useEntries(query).filter(({ key }) => !value.entries.some((entry) => entry.key === key));
  const pick = (entry: Named): void => {
    onChange({ ...value, entries: [...value.entries, entry] });
    setQuery('');
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root name="towns" hint="镇街编辑只看到这些镇街的内容；其他角色不用填。">
        <Field.Label>负责的镇街</Field.Label>
        <MultiSelect
          placeholder="选择镇街"
          withTags
          value={[...value.towns]}
          onChange={(chosen: string[]) => onChange({ ...value, towns: chosen })}
        >
          {towns.map(({ key, name }) => (
            <MultiSelectOption key={key} value={key}>
              {name}
            </MultiSelectOption>
          ))}
        </MultiSelect>
        <Field.Hint />
      </Field.Root>
      <Field.Root name="entries" hint="投稿人只看到这里的条目和自己新建的条目。">
        <Field.Label>分给本人的条目</Field.Label>
        <Flex gap={2} wrap="wrap">
          {value.entries.map((entry) => (
            <Tag
              key={entry.key}
              icon={<Cross aria-hidden />}
              label={`去掉 ${entry.name}`}
              onClick={() => onChange({ ...value, entries: value.entries.filter(({ key }) => key !== entry.key) })}
            >
              {entry.name}
            </Tag>
          ))}
        </Flex>
        <TextInput
          placeholder="输入名称查找，例如 古镇"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <Box borderColor={found.length > 0 ? 'neutral200' : undefined} hasRadius>
          {found.map((entry) => (
            <Choice key={entry.key} type="button" onClick={() => pick(entry)}>
              <Typography>{entry.name}</Typography>
              <Typography textColor="neutral600">{entry.type}</Typography>
            </Choice>
          ))}
        </Box>
        <Field.Hint />
      </Field.Root>
    </Flex>
  );
}
