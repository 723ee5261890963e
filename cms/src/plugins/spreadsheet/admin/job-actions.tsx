import { Button, Flex } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { isWorking, reasonOf, type SheetJob } from './api';

interface ActionsProps {
  readonly job: SheetJob;
  readonly hasSwapped: boolean;
  readonly onAsked: () => void;
}

interface Action {
  readonly label: string;
  readonly path: string;
  readonly body?: object;
  readonly variant?: 'secondary' | 'danger-light' | 'tertiary';
}

function actionsOf({ state, counts }: SheetJob, hasSwapped: boolean): readonly Action[] {
  const { new: fresh = 0, changed = 0, duplicate = 0, done = 0, failed = 0, conflict = 0 } = counts;
  const left = fresh + changed + duplicate - done - failed - conflict;
  const list: Action[] = [];
  if (state === 'ready' && fresh + changed > 0) {
    list.push({ label: `写入无误的 ${fresh + changed} 行`, path: 'apply', body: { mode: 'good' } });
  }
  if (['ready', 'applied'].includes(state) && duplicate > 0 && left > 0) {
    const label = state === 'ready' ? '连同可能重复的一起写入' : '再写入可能重复的行';
    list.push({ label, path: 'apply', body: { mode: 'all' }, variant: 'secondary' });
  }
  if (state === 'failed' && fresh + changed > 0) list.push({ label: '继续写入', path: 'apply', variant: 'secondary' });
  if (state === 'ready' && hasSwapped) {
    list.push({ label: '对调填反的经纬度，再预检', path: 'swap', variant: 'tertiary' });
  }
  if (['applied', 'failed'].includes(state) && done > 0) {
    list.push({ label: `撤销这次导入（${done} 行）`, path: 'undo', variant: 'danger-light' });
  }
  return list;
}

/** What can be done with an import as it stands. */
export function JobActions({ job, hasSwapped, onAsked }: ActionsProps) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const run = ({ path, body = {} }: Action): void => {
    post(`/spreadsheet/jobs/${job.id}/${path}`, body)
      .then(onAsked)
      .catch((error: unknown) => toggleNotification({ type: 'danger', message: reasonOf(error) }));
  };
  if (isWorking(job)) return null;
  return (
    <Flex gap={2} wrap="wrap">
      {actionsOf(job, hasSwapped).map((action) => (
        <Button key={action.label} {...(action.variant && { variant: action.variant })} onClick={() => run(action)}>
          {action.label}
        </Button>
      ))}
    </Flex>
  );
}
