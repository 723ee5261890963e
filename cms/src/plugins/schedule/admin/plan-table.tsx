import { Button, Flex, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { personName } from '../../history/admin/api';
import { actionNames, entryPath, stateNames, type Plan } from './api';

const columns = ['时间', '做什么', '条目', '安排的人', '状态', '操作'];

interface TableProps {
  readonly plans: readonly Plan[];
  readonly onChange: (plan: Plan) => void;
  readonly onCancel: (plan: Plan) => void;
}

function Buttons({ plan, onChange, onCancel }: { readonly plan: Plan } & Omit<TableProps, 'plans'>) {
  if (plan.state !== 'waiting' || !plan.mayChange) return null;
  return (
    <Flex gap={2}>
      <Button size="S" variant="tertiary" onClick={() => onChange(plan)} aria-label={`改时间：${plan.name}`}>
        改时间
      </Button>
      <Button size="S" variant="danger-light" onClick={() => onCancel(plan)} aria-label={`取消定时：${plan.name}`}>
        取消定时
      </Button>
    </Flex>
  );
}

/** What is scheduled, or was. */
export function PlanTable({ plans, ...actions }: TableProps) {
  return (
    <Table colCount={columns.length} rowCount={plans.length + 1}>
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
        {plans.map((plan) => (
          <Tr key={plan.id}>
            <Td>
              <Typography>{plan.dueWords}</Typography>
            </Td>
            <Td>
              <Typography>{actionNames[plan.action]}</Typography>
            </Td>
            <Td>
              <Link tag={NavLink} to={entryPath(plan)}>
                {plan.name}
              </Link>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {`${plan.type} · ${plan.language}`}
              </Typography>
            </Td>
            <Td>
              <Typography>{personName(plan.owner)}</Typography>
            </Td>
            <Td>
              <Typography textColor={plan.state === 'failed' ? 'danger600' : 'neutral800'} tag="p">
                {[stateNames[plan.state], plan.settled].filter(Boolean).join(' · ')}
              </Typography>
              <Typography tag="p" variant="pi" textColor="neutral600" style={{ whiteSpace: 'normal', maxWidth: 320 }}>
                {plan.message}
              </Typography>
            </Td>
            <Td>
              <Buttons plan={plan} {...actions} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
