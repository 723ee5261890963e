import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Check, Download } from '@strapi/icons';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { queryOf, useChoices, useEntries, verificationWords, type Filter, type Verification } from './api';
import { EntryTable } from './entry-table';
import { Filters } from './filters';

const FAILED = '没有成功：请检查网络后再试。';

function save(file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: address, download: '操作日志.csv' });
  link.click();
  URL.revokeObjectURL(address);
}

interface PagesProps {
  readonly page: number;
  readonly last: number;
  readonly onTurn: (page: number) => void;
}

function Pages({ page, last, onTurn }: PagesProps) {
  return (
    <Flex gap={2} paddingTop={4} justifyContent="flex-end" tag="nav" aria-label="翻页">
      <Button variant="tertiary" disabled={page <= 1} onClick={() => onTurn(1)}>
        最新
      </Button>
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

/** 「操作日志」: who did what when. It can be read, checked and taken along; nothing in it can be changed. */
export default function AuditPage() {
  const { get } = useFetchClient();
  const [filter, setFilter] = useState<Filter>({});
  const [page, setPage] = useState(1);
  const [words, setWords] = useState<string>();
  const found = useEntries(filter, page);
  const choices = useChoices();
  const verify = async (): Promise<void> => {
    setWords('正在核对…');
    const answer = get<{ data: Verification }>('/audit/verification');
    setWords(await answer.then(({ data }) => verificationWords(data.data)).catch(() => FAILED));
  };
  const download = async (): Promise<void> => {
    const answer = get<Blob>(`/audit/export?${queryOf(filter)}`, { responseType: 'blob' } as object);
    await answer.then(({ data }) => save(data)).catch(() => setWords(FAILED));
  };
  if (found === 'error') return <Page.Error />;
  return (
    <Page.Main>
      <Page.Title>操作日志</Page.Title>
      <Layouts.Header
        title="操作日志"
        subtitle={
          found === undefined ? '正在读取…' : `共 ${found.meta.total} 条。日志只能追加，任何人都不能修改或删除。`
        }
        primaryAction={
          <Flex gap={2}>
            <Button variant="secondary" startIcon={<Check />} onClick={() => void verify()}>
              核对完整性
            </Button>
            <Button startIcon={<Download />} onClick={() => void download()}>
              导出表格
            </Button>
          </Flex>
        }
      />
      <Layouts.Content>
        <Typography role="status" tag="p">
          {words}
        </Typography>
        <Filters
          choices={choices}
          filter={filter}
          onChange={(next) => {
            setFilter(next);
            setPage(1);
          }}
        />
        {found !== undefined && (
          <Box paddingBottom={8}>
            <EntryTable entries={found.data} />
            <Pages page={page} last={Math.max(1, Math.ceil(found.meta.total / found.meta.pageSize))} onTurn={setPage} />
          </Box>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
