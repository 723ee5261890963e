import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { useAnswer } from '../../health/admin/api';
import { CardList, Quiet, WithDay, type Day } from './day';

interface Counts {
  readonly pending?: number;
  readonly mine?: number;
  readonly returned?: number;
  readonly approved?: number;
}

const kinds = [
  ['pending', '待我审核'],
  ['returned', '退回给我修改'],
  ['mine', '我提交的，正在审核'],
  ['approved', '审核通过，等待发布'],
] as const;

interface LineProps {
  readonly to: string;
  readonly count: number;
  readonly children: string;
}

function Line({ to, count, children }: LineProps) {
  return (
    <Box tag="li">
      <Flex tag={Link} to={to} justifyContent="space-between" gap={3} style={{ textDecoration: 'none' }}>
        <Typography textColor="primary700">{children}</Typography>
        <Typography fontWeight="bold" textColor={count > 0 ? 'primary700' : 'neutral500'}>
          {count}
        </Typography>
      </Flex>
    </Box>
  );
}

function Imports({ imports }: Pick<Day, 'imports'>) {
  return (
    <>
      {imports.map(({ id, fileName, error, failedRows }) => (
        <Box key={id} tag="li">
          <Typography tag={Link} to="/plugins/spreadsheet" textColor="danger700">
            {`导入“${fileName}”${failedRows > 0 ? `有 ${failedRows} 行没有写入` : '没有读成'}`}
          </Typography>
          {error !== '' && (
            <Typography variant="pi" textColor="neutral600" tag="p">
              {error}
            </Typography>
          )}
        </Box>
      ))}
    </>
  );
}

/** Reviews, returned entries and imports that failed; where nothing is reviewed, the worst of the content. */
export function WaitingWidget() {
  const { answer } = useAnswer<{ data: Counts }>('/review/counts');
  const counts = typeof answer === 'object' ? answer.data : undefined;
  return (
    <WithDay>
      {({ imports, health }) => {
        const reviews = kinds.flatMap(([name, label]) => {
          const count = counts?.[name];
          return typeof count === 'number' ? [{ name, label, count }] : [];
        });
        const urgent = health.rules.find(({ id }) => id === 'expired' || id === 'past-event');
        if (reviews.length + imports.length === 0 && urgent === undefined) return <Quiet>现在没有等您处理的事。</Quiet>;
        return (
          <CardList>
            {reviews.map(({ name, label, count }) => (
              <Line key={name} to="/plugins/review" count={count}>
                {label}
              </Line>
            ))}
            {urgent && (
              <Line to={`/plugins/health?rule=${urgent.id}`} count={urgent.count}>
                {urgent.name}
              </Line>
            )}
            <Imports imports={imports} />
          </CardList>
        );
      }}
    </WithDay>
  );
}
