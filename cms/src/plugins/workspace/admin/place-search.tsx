import { Box, TextInput, Typography } from '@strapi/design-system';
import { useState, type KeyboardEvent } from 'react';
import { styled } from 'styled-components';
import { byQuery, typeNames, usePlaces, type PlaceChoice } from './api';

const Results = styled.ul`
  position: absolute;
  z-index: 10;
  inset-inline: 0;
  top: calc(100% + 4px);
  max-height: 260px;
  overflow: auto;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  box-shadow: ${({ theme }) => theme.shadows.filterShadow};
`;

const Result = styled.li`
  display: flex;
  justify-content: space-between;
  gap: 12px;
  padding: 10px 16px;
  cursor: pointer;
  &[aria-selected='true'],
  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }
`;

interface PlaceSearchProps {
  readonly id: string;
  readonly disabled: boolean | undefined;
  readonly taken: readonly string[];
  readonly onPick: (place: PlaceChoice) => void;
}

/** A box to type a name, pinyin or initials into, with the answers below. Arrow keys and Enter work. */
export function PlaceSearch({ id, disabled, taken, onPick }: PlaceSearchProps) {
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = usePlaces(isOpen ? byQuery(query) : undefined);
  const choices = (found ?? []).filter(({ slug }) => !taken.includes(slug));
  const pick = (place: PlaceChoice | undefined): void => {
    if (!place) return;
    onPick(place);
    setQuery('');
    setActive(0);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setOpen(false);
    if (event.key === 'ArrowDown') setActive((index) => Math.min(index + 1, choices.length - 1));
    if (event.key === 'ArrowUp') setActive((index) => Math.max(index - 1, 0));
    if (event.key === 'Enter') {
      event.preventDefault();
      pick(choices[active]);
    }
  };
  return (
    <Box position="relative" onBlur={() => setOpen(false)}>
      <TextInput
        id={id}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-results`}
        aria-label="搜索地点"
        placeholder="输入名称、拼音或首字母，例如 ysgz"
        disabled={disabled}
        value={query}
        onFocus={() => setOpen(true)}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      {isOpen && found && (
        <Results id={`${id}-results`} role="listbox">
          {choices.map((place, index) => (
            <Result
              key={place.slug}
              role="option"
              aria-selected={index === active}
              onMouseDown={(event) => {
                event.preventDefault();
                pick(place);
              }}
            >
              <Typography>{place.name}</Typography>
              <Typography variant="pi" textColor="neutral600">
                {typeNames[place.type]} · {place.slug}
              </Typography>
            </Result>
          ))}
          {choices.length === 0 && (
            <Result as="div">
              <Typography textColor="neutral600">没有找到：换个词试试，或先建立这个地点。</Typography>
            </Result>
          )}
        </Results>
      )}
    </Box>
  );
}
