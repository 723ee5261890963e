import { Box, Flex, Typography } from '@strapi/design-system';
import { changeWithin } from '../../../difference/change-within';
import type { Difference, VersionView } from './api';

const lines = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const;
const removed = { background: '#fdd7d7', color: '#8a1c1c', textDecoration: 'none' } as const;
const added = { background: '#cdeed6', color: '#0d5226', textDecoration: 'none' } as const;

/** Both values, side by side, with what changed marked. */
function Change({ difference: { label, before, after } }: { readonly difference: Difference }) {
  const { start, before: was, after: is, end } = changeWithin(before, after);
  const side = (title: string, text: string, middle: JSX.Element) => (
    <Box flex="1" padding={3} background="neutral100" hasRadius>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {title}
      </Typography>
      <Typography tag="p" style={lines}>
        {text === '' ? <em>（空）</em> : middle}
      </Typography>
    </Box>
  );
  return (
    <Box tag="li" paddingBottom={4}>
      <Typography variant="omega" fontWeight="bold" tag="h3">
        {label}
      </Typography>
      <Flex gap={3} alignItems="stretch" paddingTop={1}>
        {side(
          '这个版本',
          before,
          <>
            {start}
            <del style={removed}>{was}</del>
            {end}
          </>,
        )}
        {side(
          '现在的草稿',
          after,
          <>
            {start}
            <ins style={added}>{is}</ins>
            {end}
          </>,
        )}
      </Flex>
    </Box>
  );
}

/** In what a version differs from the present draft, field by field. */
export function DifferenceList({ differences }: { readonly differences: readonly Difference[] }) {
  if (differences.length === 0) return <Typography>这个版本和现在的草稿完全一样。</Typography>;
  return (
    <Box tag="ul" aria-label="不同之处">
      {differences.map((difference) => (
        <Change key={difference.path.join('.')} difference={difference} />
      ))}
    </Box>
  );
}

/** Every field of a version that is filled. */
export function FieldList({ fields }: Pick<VersionView, 'fields'>) {
  return (
    <Flex tag="dl" direction="column" alignItems="stretch" gap={3}>
      {fields.map(({ label, text }) => (
        <Box key={label}>
          <Typography variant="pi" textColor="neutral600" tag="dt">
            {label}
          </Typography>
          <Typography tag="dd" style={lines}>
            {text}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}
