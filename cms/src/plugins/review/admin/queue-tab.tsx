import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Page, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { messageOf, useAct, useAnswer, type Counts, type Queue, type Result } from './api';
import { QueueFilters, type Filter } from './queue-filters';
import { keyOf, QueueTable } from './queue-table';
import { useActions } from './use-actions';

const emptyWords: Readonly<Record<keyof Counts, string>> = {
  pending: '没有等您审核的内容。',
  mine: '您送审的内容都处理完了。写好的内容请在表单右侧的“审核”里送审。',
  returned: '没有退回来要修改的内容。',
  approved: '没有已经通过、等待发布的内容。',
};

interface PagesProps {
  readonly page: number;
  readonly last: number;
  readonly onTurn: (page: number) => void;
}

function Pages({ page, last, onTurn }: PagesProps) {
  if (last <= 1) return null;
  return (
    <Flex gap={2} paddingTop={4} justifyContent="flex-end" tag="nav" aria-label="翻页">
      <Button variant="tertiary" disabled={page <= 1} onClick={() => onTurn(page - 1)}>
        上一页
      </Button>
      <Typography>
        第 {page} / {last} 页
      </Typography>
      <Button variant="tertiary" disabled={page >= last} onClick={() => onTurn(page + 1)}>
        下一页
      </Button>
    </Flex>
  );
}

/** Approves the chosen ones of a page, and keeps what became of each. */
function useBulk(queue: Queue | undefined, onDone: () => void) {
  const act = useAct();
  const { toggleNotification } = useNotification();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map());
  const approve = (): void => {
    const wanted = (queue?.data ?? []).filter((row) => chosen.has(keyOf(row)));
    const tell = (all: readonly Result[]): void => {
      const failed = all.filter(({ status }) => status !== 200).length;
      setResults(new Map(all.map((result) => [keyOf(result), result])));
      const message = `通过了 ${all.length - failed} 条${failed > 0 ? `，${failed} 条没有通过，原因写在列表里` : ''}。`;
      toggleNotification({ type: failed > 0 ? 'warning' : 'success', message });
    };
    act('approve', wanted)
      .then(tell)
      .catch((cause: unknown) => toggleNotification({ type: 'danger', message: messageOf(cause) }))
      .finally(() => {
        setChosen(new Set());
        onDone();
      });
  };
  return { chosen, setChosen, results, approve };
}

/** One tab of the queue. */
export function QueueTab({ tab, onChanged }: { readonly tab: keyof Counts; readonly onChanged: () => void }) {
  const [filter, setFilter] = useState<Filter>({ type: '', town: '' });
  const [page, setPage] = useState(1);
  const query = new URLSearchParams({ tab, page: String(page), ...filter }).toString();
  const { answer, reload } = useAnswer<Queue>(`/review/queue?${query}`);
  const done = (): void => {
    reload();
    onChanged();
  };
  const queue = typeof answer === 'object' ? answer : undefined;
  const { chosen, setChosen, results, approve } = useBulk(queue, done);
  const { run } = useActions(done);
  if (answer === undefined) return <Page.Loading />;
  if (queue === undefined) return <Typography>{String(answer)}</Typography>;
  const { data, meta } = queue;
  const isPending = tab === 'pending';
  return (
    <Box paddingTop={4} paddingBottom={8}>
      <Flex justifyContent="space-between" alignItems="flex-start">
        <QueueFilters
          types={meta.types}
          towns={meta.towns}
          filter={filter}
          onChange={(next) => {
            setFilter(next);
            setPage(1);
          }}
        />
        {isPending && data.length > 0 && (
          <Button disabled={chosen.size === 0} onClick={approve}>
            {chosen.size === 0 ? '通过选中的' : `通过选中的 ${chosen.size} 条`}
          </Button>
        )}
      </Flex>
      {data.length === 0 ? (
        <Box background="neutral0" padding={8} hasRadius shadow="tableShadow">
          <Typography textColor="neutral600">{emptyWords[tab]}</Typography>
        </Box>
      ) : (
        <QueueTable
          rows={data}
          chosen={isPending ? chosen : undefined}
          onChoose={setChosen}
          results={results}
          onPublish={tab === 'approved' ? (row) => run('publish', row) : undefined}
        />
      )}
      <Pages page={page} last={Math.max(1, Math.ceil(meta.total / meta.pageSize))} onTurn={setPage} />
    </Box>
  );
}
