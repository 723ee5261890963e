import { Button, Checkbox, Flex, LinkButton, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { differenceAddress, type QueueRow, type Result } from './api';
import { formAddress } from './difference-view';
import { StateBadge } from './state-badge';
import { timeOf } from './words';

export const keyOf = ({ type, entry, language }: Pick<QueueRow, 'type' | 'entry' | 'language'>): string =>
  `${type} ${entry} ${language}`;

interface QueueTableProps {
  readonly rows: readonly QueueRow[];
  /** Absent where nothing is done to many at once. */
  readonly chosen?: ReadonlySet<string> | undefined;
  readonly onChoose: (keys: ReadonlySet<string>) => void;
  /** What became of each in the last action on many. */
  readonly results: ReadonlyMap<string, Result>;
  readonly onPublish?: ((row: QueueRow) => void) | undefined;
}

const columns = ['名称', '类型', '状态', '送审人', '最近一步', '操作'];

function NameCell({ row, result }: { readonly row: QueueRow; readonly result: Result | undefined }) {
  return (
    <Td style={{ whiteSpace: 'normal' }}>
      <Typography fontWeight="bold">{row.name}</Typography>
      {row.state === 'returned' && row.words !== '' && (
        <Typography tag="p" variant="pi" textColor="danger700">
          退回原因：{row.words}
        </Typography>
      )}
      {result && result.status !== 200 && (
        <Typography tag="p" variant="pi" textColor="danger700">
          没有通过：{result.message}
        </Typography>
      )}
    </Td>
  );
}

/** Entries of a tab. */
export function QueueTable({ rows, chosen, onChoose, results, onPublish }: QueueTableProps) {
  const keys = rows.map(keyOf);
  const all = chosen !== undefined && keys.length > 0 && keys.every((key) => chosen.has(key));
  const toggle = (key: string): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChoose(next);
  };
  return (
    <Table colCount={columns.length + 1} rowCount={rows.length + 1}>
      <Thead>
        <Tr>
          {chosen && (
            <Th>
              <Checkbox
                aria-label="选择本页全部"
                checked={all}
                onCheckedChange={() => onChoose(new Set(all ? [] : keys))}
              />
            </Th>
          )}
          {columns.map((column) => (
            <Th key={column}>
              <Typography variant="sigma">{column}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Tr key={keyOf(row)}>
            {chosen && (
              <Td>
                <Checkbox
                  aria-label={`选择 ${row.name}`}
                  checked={chosen.has(keyOf(row))}
                  onCheckedChange={() => toggle(keyOf(row))}
                />
              </Td>
            )}
            <NameCell row={row} result={results.get(keyOf(row))} />
            <Td>
              <Typography>{`${row.typeName} · ${row.languageName}`}</Typography>
            </Td>
            <Td>
              <StateBadge state={row.state} />
            </Td>
            <Td>
              <Typography>{row.senderName}</Typography>
            </Td>
            <Td>
              <Typography>{`${row.byName} ${timeOf(row.at)}`}</Typography>
            </Td>
            <Td>
              <Flex gap={2}>
                <LinkButton tag={NavLink} size="S" variant="tertiary" to={differenceAddress(row)}>
                  查看差异
                </LinkButton>
                <LinkButton tag={NavLink} size="S" variant="tertiary" to={formAddress(row)}>
                  打开表单
                </LinkButton>
                {onPublish && row.mayPublish && (
                  <Button size="S" onClick={() => onPublish(row)}>
                    发布
                  </Button>
                )}
              </Flex>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
