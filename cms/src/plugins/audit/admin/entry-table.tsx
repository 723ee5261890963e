import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { Entry } from './api';

const columns = ['序号', '时间', '人员', '操作', '对象', '改动的栏目', '网络地址'];
const time = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
  hour12: false,
});

/** Entries, newest first. */
export function EntryTable({ entries }: { readonly entries: readonly Entry[] }) {
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
          <Tr key={entry.number}>
            <Td>
              <Typography>{entry.number}</Typography>
            </Td>
            <Td>
              <Typography>{time.format(new Date(entry.at))}</Typography>
            </Td>
            <Td>
              <Typography>{entry.person}</Typography>
            </Td>
            <Td>
              <Typography>{entry.action}</Typography>
            </Td>
            <Td>
              <Typography>{[entry.type, entry.language].filter(Boolean).join(' · ')}</Typography>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {entry.name || entry.target}
              </Typography>
            </Td>
            <Td>
              <Typography textColor="neutral600" ellipsis maxWidth="260px" title={entry.details}>
                {entry.details}
              </Typography>
            </Td>
            <Td>
              <Typography>{entry.ip}</Typography>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
