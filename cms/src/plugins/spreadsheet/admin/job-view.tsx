import { Box, Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { isWorking, useSheetRows, type SheetJob } from './api';
import { JobActions } from './job-actions';
import { RowTable } from './row-table';
import { percentOf, resultNames, stateNames, statusNames } from './words';

interface Tab {
  readonly label: string;
  readonly query: string;
  readonly count: number;
}

function tabsOf({ counts }: SheetJob): readonly Tab[] {
  const some = (names: Readonly<Record<string, string>>, kind: string): Tab[] =>
    Object.entries(names).flatMap(([key, label]) =>
      counts[key] ? [{ label, query: `${kind}=${key}`, count: counts[key] }] : [],
    );
  // Each row has one status; the job's own total is that of the step that runs.
  const rows = Object.keys(statusNames).reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  const all = { label: '全部', query: '', count: rows };
  return [all, ...some(statusNames, 'status'), ...some(resultNames, 'result')];
}

function Rows({ job }: { readonly job: SheetJob }) {
  const tabs = tabsOf(job);
  const [wanted, setWanted] = useState<string>();
  // What is wrong is what one has to look at.
  const query = wanted ?? (job.counts['wrong'] ? 'status=wrong' : '');
  const [page, setPage] = useState(1);
  const found = useSheetRows(job.id, `page=${page}&${query}`, `${job.state} ${JSON.stringify(job.counts)}`);
  const pages = found ? Math.max(1, Math.ceil(found.total / found.pageSize)) : 1;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2} wrap="wrap" role="group" aria-label="筛选">
        {tabs.map((tab) => (
          <Button
            key={tab.query}
            variant={tab.query === query ? 'default' : 'tertiary'}
            aria-pressed={tab.query === query}
            onClick={() => {
              setWanted(tab.query);
              setPage(1);
            }}
          >
            {`${tab.label} ${tab.count}`}
          </Button>
        ))}
      </Flex>
      {found ? <RowTable rows={found.data} /> : <Typography>正在载入…</Typography>}
      {pages > 1 ? (
        <Flex gap={3}>
          <Button variant="tertiary" disabled={page <= 1} onClick={() => setPage(page - 1)}>
            上一页
          </Button>
          <Typography>{`第 ${page} 页，共 ${pages} 页`}</Typography>
          <Button variant="tertiary" disabled={page >= pages} onClick={() => setPage(page + 1)}>
            下一页
          </Button>
        </Flex>
      ) : null}
    </Flex>
  );
}

/** One import: how far it is, what there is to say, what can be done, and its rows. */
export function JobView({ job, onAsked }: { readonly job: SheetJob; readonly onAsked: () => void }) {
  const percent = percentOf(job);
  const wrong = useSheetRows(job.id, 'status=wrong', job.state);
  const hasSwapped = wrong?.data.some(({ remarks }) => remarks.some(({ fix }) => fix === 'swap-position')) ?? false;
  return (
    <Box tag="section" aria-label="导入结果" background="neutral0" shadow="tableShadow" hasRadius padding={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="delta" tag="h2">
          {`${job.fileName}：${stateNames[job.state] ?? ''}`}
        </Typography>
        {isWorking(job) && percent !== undefined ? (
          <Flex gap={3}>
            <ProgressBar value={percent} aria-label="进度" />
            <Typography>{`${percent}%（${job.done} / ${job.total}）`}</Typography>
          </Flex>
        ) : null}
        {job.error === '' ? null : <Typography textColor="danger700">{job.error}</Typography>}
        {job.notes.map((note) => (
          <Typography key={note} variant="pi" textColor="neutral700">
            {note}
          </Typography>
        ))}
        <JobActions job={job} hasSwapped={hasSwapped} onAsked={onAsked} />
        {['ready', 'applied', 'undone', 'failed'].includes(job.state) && job.total > 0 ? <Rows job={job} /> : null}
      </Flex>
    </Box>
  );
}
