import { Accordion, Box, Typography } from '@strapi/design-system';
import { useAnswer, type Digest } from './api';

/** Weekly digests, as they were written. */
export function DigestPanel() {
  const { answer } = useAnswer<{ data: readonly Digest[] }>('/health/digests');
  if (typeof answer !== 'object' || answer.data.length === 0) return null;
  return (
    <Box paddingTop={6} tag="section" aria-label="每周体检周报">
      <Typography variant="delta" tag="h2">
        每周体检周报
      </Typography>
      <Box paddingTop={3}>
        <Accordion.Root>
          {answer.data.map(({ week, subject, title, text }) => (
            <Accordion.Item key={`${week} ${subject}`} value={`${week} ${subject}`}>
              <Accordion.Header>
                <Accordion.Trigger>{title}</Accordion.Trigger>
              </Accordion.Header>
              <Accordion.Content>
                <Box padding={4}>
                  <Typography style={{ whiteSpace: 'pre-wrap' }}>{text}</Typography>
                </Box>
              </Accordion.Content>
            </Accordion.Item>
          ))}
        </Accordion.Root>
      </Box>
    </Box>
  );
}
