import { Box, Button, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { personName, timeWords, useAnswer, type Deleted } from './api';
import { VersionDialog } from './version-dialog';

const columns = ['名称', '类型', '语言', '删除时间', '删除的人', '操作'];

function DeletedTable({
  entries,
  onOpen,
}: {
  readonly entries: readonly Deleted[];
  readonly onOpen: (id: number) => void;
}) {
  return (
    <Table colCount={columns.length} rowCount={entries.length + 1}>
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{column}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {entries.map((entry) => (
          <Tr key={entry.id}>
            {[
              entry.name || '（没有名称）',
              entry.type,
              entry.languages,
              timeWords(entry.at),
              personName(entry.person),
            ].map((text, at) => (
              <Td key={columns[at]}>
                <Typography>{text}</Typography>
              </Td>
            ))}
            <Td>
              <Button variant="tertiary" size="S" aria-label={`查看 ${entry.name}`} onClick={() => onOpen(entry.id)}>
                查看和恢复
              </Button>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

/** 「回收站」: what was deleted, and can be fetched back as a draft. */
export default function BinPage() {
  const navigate = useNavigate();
  const { answer, refresh } = useAnswer<{ data: readonly Deleted[]; meta: { days: number } }>('/history/deleted');
  const [open, setOpen] = useState<number>();
  if (answer === undefined) return <Page.Loading />;
  if (answer === 'error') return <Page.Error />;
  return (
    <Page.Main>
      <Page.Title>回收站</Page.Title>
      <Layouts.Header
        title="回收站"
        subtitle={`最近 ${answer.meta.days} 天删除的条目，可以恢复成草稿；更早的已经清理。`}
      />
      <Layouts.Content>
        {answer.data.length === 0 ? (
          <Box padding={6} background="neutral0" hasRadius shadow="tableShadow">
            <Typography>没有删除的条目。</Typography>
          </Box>
        ) : (
          <DeletedTable entries={answer.data} onOpen={setOpen} />
        )}
        {open === undefined ? null : (
          <VersionDialog
            path={`/history/deleted/${open}`}
            onClose={() => setOpen(undefined)}
            onRestored={({ uid, documentId }) => {
              setOpen(undefined);
              refresh();
              if (uid !== undefined) navigate(`/content-manager/collection-types/${uid}/${documentId}`);
            }}
          />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
