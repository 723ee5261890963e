import { Tabs } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useAnswer, type Counts, type Subject } from './api';
import { DifferenceView } from './difference-view';
import { QueueTab } from './queue-tab';
import { SettingsTab } from './settings-tab';

const tabs = [
  ['pending', '待我审核'],
  ['mine', '我送审的'],
  ['returned', '被退回'],
  ['approved', '已通过待发布'],
] as const;
const permissions = {
  approve: [{ action: 'plugin::review.approve', subject: null }],
  settings: [{ action: 'plugin::review.settings', subject: null }],
};

function QueuePage() {
  const { answer, reload } = useAnswer<{ data: Counts }>('/review/counts');
  const { allowedActions, isLoading } = useRBAC(permissions);
  const [tab, setTab] = useState<string>();
  if (isLoading) return <Page.Loading />;
  const counts = typeof answer === 'object' ? answer.data : undefined;
  const shown = allowedActions['canApprove'] ? tabs : tabs.filter(([name]) => name !== 'pending');
  const open = tab ?? shown[0]?.[0] ?? 'mine';
  return (
    <>
      <Page.Title>审核</Page.Title>
      <Layouts.Header title="审核" subtitle="送审的内容由另一位同事看过差异、通过之后，才能发布给游客。" />
      <Layouts.Content>
        <Tabs.Root value={open} onValueChange={setTab} variant="simple">
          <Tabs.List aria-label="审核">
            {shown.map(([name, label]) => (
              <Tabs.Trigger key={name} value={name}>
                {counts === undefined ? label : `${label} ${counts[name]}`}
              </Tabs.Trigger>
            ))}
            {allowedActions['canSettings'] ? <Tabs.Trigger value="settings">审核设置</Tabs.Trigger> : null}
          </Tabs.List>
          {shown.map(([name]) => (
            <Tabs.Content key={name} value={name}>
              <QueueTab tab={name} onChanged={reload} />
            </Tabs.Content>
          ))}
          {allowedActions['canSettings'] ? (
            <Tabs.Content value="settings">
              <SettingsTab />
            </Tabs.Content>
          ) : null}
        </Tabs.Root>
      </Layouts.Content>
    </>
  );
}

/** The page 「审核」: the queue or, with an entry in the address, its difference. */
export default function ReviewPage() {
  const [parameters] = useSearchParams();
  const [type, entry, language] = ['type', 'entry', 'language'].map((name) => parameters.get(name) ?? '');
  const subject: Subject | undefined = type && entry && language ? { type, entry, language } : undefined;
  return (
    <Page.Protect permissions={[{ action: 'plugin::review.use', subject: null }]}>
      <Page.Main>{subject ? <DifferenceView subject={subject} /> : <QueuePage />}</Page.Main>
    </Page.Protect>
  );
}
