import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { reasonOf } from '../../spreadsheet/admin/api';
import { useAnswer } from '../../history/admin/api';
import { actionNames, planPath, stateNames, type Plan } from './api';
import { DueForm } from './due-form';

interface PanelProps {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly locale?: string | null; readonly documentId?: string };
}
interface EntryProps {
  readonly uid: string;
  readonly id: string;
  readonly locale: string;
}
interface Found {
  readonly data: readonly Plan[];
  readonly meta: { readonly mayChange: boolean };
}

const NOTICE = 'api::notice.notice';
const NOTICE_HINT =
  '公告自己有“开始时间”和“结束时间”：发布以后，到开始时间才作为有效公告显示，到结束时间自动转入往期，一般不用再定时。';

type Doing = 'publish' | 'unpublish' | Plan;

function PlanRow({ plan, onChange, onCancel }: { plan: Plan; onChange: () => void; onCancel: () => void }) {
  const isWaiting = plan.state === 'waiting';
  return (
    <Box tag="li">
      <Typography variant="pi" fontWeight="bold" tag="p">
        {`${plan.dueWords} ${actionNames[plan.action]}`}
      </Typography>
      <Typography variant="pi" textColor={plan.state === 'failed' ? 'danger600' : 'neutral600'} tag="p">
        {[stateNames[plan.state], plan.message].filter(Boolean).join('：')}
      </Typography>
      {isWaiting && plan.mayChange ? (
        <Flex gap={2} paddingTop={1}>
          <Button size="S" variant="tertiary" onClick={onChange}>
            改时间
          </Button>
          <Button size="S" variant="danger-light" onClick={onCancel}>
            取消定时
          </Button>
        </Flex>
      ) : null}
    </Box>
  );
}

/** What is scheduled for the entry, and the buttons that schedule. */
function Schedule({ uid, id, locale }: EntryProps) {
  const { post, put, del } = useFetchClient();
  const base = `/schedule/entries/${uid}/${id}`;
  const { answer, refresh } = useAnswer<Found>(`${base}?locale=${locale}`);
  const [doing, setDoing] = useState<Doing>();
  const [problem, setProblem] = useState<string>();
  if (answer === undefined) return <Typography textColor="neutral600">正在读取…</Typography>;
  if (answer === 'error') return <Typography textColor="neutral600">没有读到定时安排。</Typography>;
  const { data, meta } = answer;
  const waits = (action: string): boolean => data.some((plan) => plan.state === 'waiting' && plan.action === action);
  const done = (): void => {
    setDoing(undefined);
    setProblem(undefined);
    refresh();
  };
  const submit = async (due: string): Promise<void> => {
    if (typeof doing === 'object') await put(planPath(doing), { due });
    else await post(base, { action: doing, locale, due });
    done();
  };
  const cancel = (plan: Plan): void => {
    del(planPath(plan))
      .then(done)
      .catch((error: unknown) => setProblem(reasonOf(error)));
  };
  const action = typeof doing === 'object' ? doing.action : doing;
  // The latest that is over stays in sight: a failure must not be missed.
  const shown = data.filter((plan, at) => plan.state === 'waiting' || at === 0);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {uid === NOTICE ? (
        <Typography variant="pi" textColor="neutral600">
          {NOTICE_HINT}
        </Typography>
      ) : null}
      {shown.length > 0 ? (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {shown.map((plan) => (
            <PlanRow key={plan.id} plan={plan} onChange={() => setDoing(plan)} onCancel={() => cancel(plan)} />
          ))}
        </Flex>
      ) : null}
      {problem === undefined ? null : <Typography textColor="danger600">{problem}</Typography>}
      {action !== undefined ? (
        <DueForm
          key={action}
          label={`什么时候${actionNames[action]}`}
          due={typeof doing === 'object' ? doing.due : ''}
          submit={`定时${actionNames[action]}`}
          onSubmit={submit}
          onClose={() => setDoing(undefined)}
        />
      ) : null}
      {action === undefined && meta.mayChange ? (
        <Flex gap={2}>
          <Button size="S" variant="secondary" disabled={waits('publish')} onClick={() => setDoing('publish')}>
            定时发布
          </Button>
          <Button size="S" variant="secondary" disabled={waits('unpublish')} onClick={() => setDoing('unpublish')}>
            定时撤回
          </Button>
        </Flex>
      ) : null}
      {meta.mayChange ? (
        <Typography variant="pi" textColor="neutral600">
          到时间发布的是那时已保存的草稿。
        </Typography>
      ) : (
        <Typography variant="pi" textColor="neutral600">
          有发布权限的人可以在这里定时。
        </Typography>
      )}
    </Flex>
  );
}

/** The panel 「定时发布」 beside the form of an entry that is there. */
export function schedulePanel({ model, documentId, document }: PanelProps) {
  const id = documentId ?? document?.documentId;
  if (!model.startsWith('api::') || id === undefined || id === 'create') return null;
  const locale = document?.locale ?? 'zh-Hans';
  return { title: '定时发布', content: <Schedule key={`${id} ${locale}`} uid={model} id={id} locale={locale} /> };
}
