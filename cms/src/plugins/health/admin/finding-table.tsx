import { Checkbox, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { formOf, type Finding, type RowResult } from './api';

export const keyOf = ({ uid, documentId }: Pick<Finding, 'uid' | 'documentId'>): string => `${uid} ${documentId}`;

interface TableProps {
  readonly findings: readonly Finding[];
  readonly ruleNames: ReadonlyMap<string, string>;
  readonly selected: ReadonlySet<string>;
  readonly results: ReadonlyMap<string, RowResult>;
  readonly onSelect: (keys: readonly string[], isOn: boolean) => void;
}

const heads = ['内容', '镇街', '问题', '发现于'];

interface LineProps extends Omit<TableProps, 'findings' | 'results'> {
  readonly finding: Finding;
  readonly result: RowResult | undefined;
}

function Line({ finding, ruleNames, selected, result, onSelect }: LineProps) {
  const key = keyOf(finding);
  return (
    <Tr data-entry={finding.documentId}>
      <Td>
        <Checkbox
          aria-label={`选择${finding.name}`}
          checked={selected.has(key)}
          onCheckedChange={(isOn: boolean) => onSelect([key], isOn)}
        />
      </Td>
      <Td style={{ whiteSpace: 'normal', minWidth: 150 }}>
        <Typography tag={Link} to={formOf(finding)} textColor="primary700" fontWeight="semiBold">
          {finding.name}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {finding.type}
        </Typography>
      </Td>
      <Td>
        <Typography>{finding.town || '—'}</Typography>
      </Td>
      <Td style={{ whiteSpace: 'normal' }}>
        <Typography fontWeight="semiBold">{ruleNames.get(finding.rule) ?? ''}</Typography>
        <Typography tag="p" variant="pi" textColor="neutral700" style={{ wordBreak: 'break-word' }}>
          {finding.message}
        </Typography>
        {result && !result.ok ? (
          <Typography tag="p" variant="pi" textColor="danger700">
            {`没有修改：${result.message}`}
          </Typography>
        ) : null}
      </Td>
      <Td>
        <Typography variant="pi">{finding.since}</Typography>
      </Td>
    </Tr>
  );
}

/** Findings with boxes to tick; one entry may stand in several lines, which are ticked together. */
export function FindingTable({ findings, results, ...line }: TableProps) {
  const keys = [...new Set(findings.map(keyOf))];
  const isAll = keys.length > 0 && keys.every((key) => line.selected.has(key));
  return (
    <Table colCount={heads.length + 1} rowCount={findings.length + 1}>
      <Thead>
        <Tr>
          <Th>
            <Checkbox
              aria-label="选择本页全部"
              checked={isAll}
              onCheckedChange={(isOn: boolean) => line.onSelect(keys, isOn)}
            />
          </Th>
          {heads.map((head) => (
            <Th key={head}>
              <Typography variant="sigma" textColor="neutral600">
                {head}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {findings.map((finding) => (
          <Line key={finding.id} finding={finding} result={results.get(keyOf(finding))} {...line} />
        ))}
      </Tbody>
    </Table>
  );
}
