import { Box, Flex, Modal, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useAnswer } from '../../history/admin/api';
import { reasonOf } from '../../spreadsheet/admin/api';
import { actionNames, planPath, type Plan } from './api';
import { DueForm } from './due-form';
import { PlanTable } from './plan-table';

interface Found {
  readonly data: readonly Plan[];
}

function Section({ title, plans, ...actions }: { title: string; plans: readonly Plan[] } & ActionProps) {
  return (
    <Box tag="section" aria-label={title}>
      <Typography variant="delta" tag="h2">
        {title}
      </Typography>
      <Box paddingTop={3}>
        {plans.length === 0 ? (
          <Typography textColor="neutral600">没有。</Typography>
        ) : (
          <PlanTable plans={plans} {...actions} />
        )}
      </Box>
    </Box>
  );
}
interface ActionProps {
  readonly onChange: (plan: Plan) => void;
  readonly onCancel: (plan: Plan) => void;
}

/** 「定时发布」: what will be published or taken back, and what became of the rest. */
export default function SchedulePage() {
  const { put, del } = useFetchClient();
  const { toggleNotification } = useNotification();
  const waiting = useAnswer<Found>('/schedule/plans');
  const settled = useAnswer<Found>('/schedule/plans?which=settled');
  const [changing, setChanging] = useState<Plan>();
  if (waiting.answer === 'error' || settled.answer === 'error') return <Page.Error />;
  if (waiting.answer === undefined || settled.answer === undefined) return <Page.Loading />;
  const refresh = (): void => {
    setChanging(undefined);
    waiting.refresh();
    settled.refresh();
  };
  const cancel = (plan: Plan): void => {
    del(planPath(plan))
      .then(refresh)
      .catch((error: unknown) => toggleNotification({ type: 'danger', message: reasonOf(error) }));
  };
  const actions = { onChange: setChanging, onCancel: cancel };
  return (
    <Page.Main>
      <Page.Title>定时发布</Page.Title>
      <Layouts.Header title="定时发布" subtitle="到时间自动发布或撤回（北京时间）。在条目右侧的“定时发布”里安排。" />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          <Section title="等待中" plans={waiting.answer.data} {...actions} />
          <Section title="最近的结果" plans={settled.answer.data} {...actions} />
        </Flex>
      </Layouts.Content>
      {changing === undefined ? null : (
        <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && setChanging(undefined)}>
          <Modal.Content>
            <Modal.Header closeLabel="关闭">
              <Modal.Title>{`${changing.name}：改时间`}</Modal.Title>
            </Modal.Header>
            <Modal.Body>
              <DueForm
                label={`什么时候${actionNames[changing.action]}`}
                due={changing.due}
                submit="保存时间"
                onSubmit={(due) => put(planPath(changing), { due }).then(refresh)}
                onClose={() => setChanging(undefined)}
              />
            </Modal.Body>
          </Modal.Content>
        </Modal.Root>
      )}
    </Page.Main>
  );
}
