import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { SheetJob } from './api';
import { percentOf, stateNames, summaryOf } from './words';

const time = (iso: string): string => new Date(iso).toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'short' });

interface ListProps {
  readonly jobs: readonly SheetJob[];
  readonly open: number | undefined;
  readonly onOpen: (id: number) => void;
}

/** The user's latest imports, the newest first. */
export function JobList({ jobs, open, onOpen }: ListProps) {
  return (
    <Box tag="section" aria-label="最近的导入">
      <Typography variant="delta" tag="h2">
        最近的导入
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={3}>
        {jobs.map((job) => {
          const percent = percentOf(job);
          const progress = job.state.endsWith('ing') && percent !== undefined ? ` ${percent}%` : '';
          return (
            <Flex
              key={job.id}
              tag="li"
              justifyContent="space-between"
              gap={4}
              padding={4}
              hasRadius
              shadow="tableShadow"
              background={job.id === open ? 'primary100' : 'neutral0'}
            >
              <Flex direction="column" alignItems="flex-start" gap={1}>
                <Typography fontWeight="bold">{job.fileName}</Typography>
                <Typography variant="pi" textColor="neutral700">
                  {`${time(job.createdAt)} · ${stateNames[job.state] ?? ''}${progress} · ${summaryOf(job)}`}
                </Typography>
              </Flex>
              <Button variant="tertiary" aria-label={`查看 ${job.fileName}`} onClick={() => onOpen(job.id)}>
                查看
              </Button>
            </Flex>
          );
        })}
      </Flex>
    </Box>
  );
}
