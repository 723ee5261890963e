import { Box, Button, Flex, Searchbar, Typography } from '@strapi/design-system';
import { Page, useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { useAnswer, type Board, type FindingPage, type RowResult } from './api';
import { BulkDialog } from './bulk-dialog';
import { FindingTable, keyOf } from './finding-table';

export interface Filter {
  readonly rule: string | undefined;
  readonly uid: string | undefined;
  readonly town: string | undefined;
}

interface ListProps {
  readonly board: Board;
  readonly filter: Filter;
  readonly onChanged: () => void;
}

const queryOf = (filter: Filter, name: string, page: number): string =>
  new URLSearchParams(
    Object.entries({ ...filter, name, page: String(page) }).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  ).toString();

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
      <Typography>{`第 ${page} / ${last} 页`}</Typography>
      <Button variant="tertiary" disabled={page >= last} onClick={() => onTurn(page + 1)}>
        下一页
      </Button>
    </Flex>
  );
}

/** What is selected, and what became of the last bulk edit. */
function useSelection(onChanged: () => void) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [results, setResults] = useState<ReadonlyMap<string, RowResult>>(new Map());
  const { toggleNotification } = useNotification();
  const select = (keys: readonly string[], isOn: boolean): void =>
    setSelected((known) => new Set(isOn ? [...known, ...keys] : [...known].filter((key) => !keys.includes(key))));
  const finish = (rows: readonly RowResult[]): void => {
    const failed = rows.filter(({ ok }) => !ok);
    setResults(new Map(rows.map((row) => [keyOf(row), row])));
    setSelected(new Set(failed.map(keyOf)));
    const words = `已修改 ${rows.length - failed.length} 条${failed.length > 0 ? `，${failed.length} 条没有修改，原因见列表` : ''}。`;
    toggleNotification({ type: failed.length > 0 ? 'warning' : 'success', message: words });
    onChanged();
  };
  const clear = useCallback(() => setSelected(new Set()), []);
  return { selected, results, select, finish, clear };
}

interface BarProps {
  readonly total: number;
  readonly remedy: string | undefined;
  readonly selected: number;
  readonly onEdit: () => void;
  readonly onSearch: (name: string) => void;
}

function Bar({ total, remedy, selected, onEdit, onSearch }: BarProps) {
  const [text, setText] = useState('');
  return (
    <Flex justifyContent="space-between" alignItems="center" gap={4} paddingBottom={3} minHeight="52px">
      <Box flex={1}>
        <Typography fontWeight="bold">{`${total} 项`}</Typography>
        {remedy !== undefined && (
          <Typography variant="pi" textColor="neutral600" tag="p">
            {remedy}
          </Typography>
        )}
      </Box>
      {selected > 0 && <Button onClick={onEdit}>{`批量修改（${selected} 条）`}</Button>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(text.trim());
        }}
      >
        <Searchbar
          name="name"
          value={text}
          placeholder="按名称查找"
          clearLabel="清除"
          onClear={() => {
            setText('');
            onSearch('');
          }}
          onChange={(event) => setText(event.target.value)}
        >
          按名称查找
        </Searchbar>
      </form>
    </Flex>
  );
}

/** The findings that the filter leaves, with bulk edit. */
export function FindingList({ board, filter, onChanged }: ListProps) {
  const { rule, uid, town } = filter;
  const [name, setName] = useState('');
  const [page, setPage] = useState(1);
  const [isEditing, setEditing] = useState(false);
  const { answer, reload } = useAnswer<FindingPage>(`/health/findings?${queryOf(filter, name, page)}`);
  const { selected, results, select, finish, clear } = useSelection(() => {
    reload();
    onChanged();
  });
  useEffect(() => {
    setPage(1);
    clear();
  }, [rule, uid, town, name, clear]);
  if (answer === undefined) return <Page.Loading />;
  if (typeof answer === 'string') return <Typography role="alert">{answer}</Typography>;
  const { data, total, pageSize } = answer;
  const ruleNames = new Map(board.rules.map((each) => [each.id, each.name]));
  return (
    <Box>
      <Bar
        total={total}
        remedy={board.rules.find(({ id }) => id === rule)?.remedy}
        selected={selected.size}
        onEdit={() => setEditing(true)}
        onSearch={setName}
      />
      {data.length === 0 ? (
        <Box background="neutral0" hasRadius padding={8} shadow="tableShadow">
          <Typography textColor="neutral600">这里没有发现问题。</Typography>
        </Box>
      ) : (
        <FindingTable findings={data} ruleNames={ruleNames} selected={selected} results={results} onSelect={select} />
      )}
      <Pages page={page} last={Math.ceil(total / pageSize)} onTurn={setPage} />
      {isEditing && (
        <BulkDialog
          selected={[...selected]}
          onClose={() => setEditing(false)}
          onDone={(rows) => {
            setEditing(false);
            finish(rows);
          }}
        />
      )}
    </Box>
  );
}
