import { Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { SheetRow } from './api';
import { resultNames, statusNames } from './words';

const colours: Readonly<Record<string, string>> = {
  new: 'success700',
  changed: 'primary700',
  unchanged: 'neutral600',
  wrong: 'danger700',
  duplicate: 'warning700',
};
const levelColours = { error: 'danger700', warning: 'warning700', note: 'neutral600' } as const;

function Changes({ row }: { readonly row: SheetRow }) {
  const isNew = row.documentId === null || row.status === 'new' || row.status === 'duplicate';
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {row.changes.map(({ heading, before, after }) => (
        <Typography key={heading} variant="pi" textColor="neutral800" style={{ whiteSpace: 'pre-wrap' }}>
          {isNew ? `${heading}：${after}` : `${heading}：${before || '（空）'} → ${after || '（空）'}`}
        </Typography>
      ))}
    </Flex>
  );
}

function Remarks({ row }: { readonly row: SheetRow }) {
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {row.remarks.map(({ cell, heading, level, message }) => (
        <Typography key={`${cell ?? ''} ${message}`} variant="pi" textColor={levelColours[level]}>
          {`${cell ?? ''}${heading ? `（${heading}）` : ''}${cell || heading ? '：' : ''}${message}`}
        </Typography>
      ))}
      {row.message === '' ? null : (
        <Typography variant="pi" textColor="danger700">
          {row.message}
        </Typography>
      )}
    </Flex>
  );
}

const heads = ['行', '结果', '名称', '写入什么', '说明'];

/** Rows with what the dry run found and what became of them. */
export function RowTable({ rows }: { readonly rows: readonly SheetRow[] }) {
  return (
    <Box style={{ overflowX: 'auto' }}>
      <Table colCount={heads.length} rowCount={rows.length}>
        <Thead>
          <Tr>
            {heads.map((head) => (
              <Th key={head}>
                <Typography variant="sigma">{head}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {rows.map((row) => (
            <Tr key={row.number} data-status={row.status}>
              <Td>
                <Typography>{row.number}</Typography>
              </Td>
              <Td>
                <Typography textColor={colours[row.status]} fontWeight="bold">
                  {row.result ? (resultNames[row.result] ?? '') : (statusNames[row.status] ?? '')}
                </Typography>
              </Td>
              <Td>
                <Typography>{row.name}</Typography>
              </Td>
              <Td style={{ verticalAlign: 'top', maxWidth: 420, whiteSpace: 'normal' }}>
                <Changes row={row} />
              </Td>
              <Td style={{ verticalAlign: 'top', maxWidth: 420, whiteSpace: 'normal' }}>
                <Remarks row={row} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}
