import { Box, Flex, Typography } from '@strapi/design-system';
import type { RuleCount } from './api';

interface RuleListProps {
  readonly rules: readonly RuleCount[];
  readonly total: number;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

/** What was found, by kind; a press narrows the list to one. */
export function RuleList({ rules, total, chosen, onChoose }: RuleListProps) {
  const lines = [{ id: undefined, name: '全部', count: total }, ...rules];
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={2} tag="nav" aria-label="问题类别">
      {lines.map(({ id, name, count }) => (
        <Flex
          key={id ?? 'all'}
          tag="button"
          type="button"
          width="100%"
          justifyContent="space-between"
          padding={2}
          hasRadius
          cursor="pointer"
          background={id === chosen ? 'primary100' : 'neutral0'}
          aria-pressed={id === chosen}
          onClick={() => onChoose(id)}
        >
          <Typography
            textColor={id === chosen ? 'primary700' : count === 0 ? 'neutral500' : 'neutral800'}
            fontWeight={id === chosen ? 'bold' : 'regular'}
          >
            {name}
          </Typography>
          <Typography variant="pi" textColor={count === 0 ? 'neutral500' : 'neutral700'}>
            {count}
          </Typography>
        </Flex>
      ))}
    </Box>
  );
}
