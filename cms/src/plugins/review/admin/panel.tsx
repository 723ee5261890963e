import { Box, Button, Flex, LinkButton, Tooltip, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { differenceAddress, queryOf, useAnswer, type Panel, type Subject } from './api';
import { StateBadge } from './state-badge';
import { StepList } from './step-list';
import { useActions } from './use-actions';
import { actionNames, type Action } from './words';

interface PanelProps {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: {
    readonly documentId?: string;
    readonly locale?: string | null;
    readonly updatedAt?: string;
    readonly name?: string;
    readonly status?: string;
  };
}

const variants = { send: 'default', withdraw: 'tertiary', approve: 'success', return: 'danger-light' } as const;
type Shown = keyof typeof variants;
const isShown = (action: Action): action is Shown => action in variants;

interface ContentProps {
  readonly subject: Subject;
  readonly name: string;
  /** Changes when the entry has been saved or published. */
  readonly changes: string;
}

function Buttons({ panel, target, onDone }: { panel: Panel; target: Subject & { name: string }; onDone: () => void }) {
  const { run, busy, dialog } = useActions(onDone);
  const isModified = useForm('ReviewPanel', ({ modified }) => modified);
  const { version } = panel;
  return (
    <Flex gap={2} wrap="wrap">
      {panel.actions.map(({ action, refusal }) => {
        if (!isShown(action)) return null;
        const hindered = refusal ?? (isModified ? '表单里有没保存的改动：请先保存。' : undefined);
        const button = (
          <Button
            key={action}
            variant={variants[action]}
            disabled={busy || hindered !== undefined}
            onClick={() => run(action, { ...target, version })}
          >
            {actionNames[action]}
          </Button>
        );
        return hindered === undefined ? (
          button
        ) : (
          <Tooltip key={action} label={hindered}>
            <span>{button}</span>
          </Tooltip>
        );
      })}
      {dialog}
    </Flex>
  );
}

function Content({ subject, name, changes }: ContentProps) {
  const { answer, reload } = useAnswer<{ data: Panel }>(`/review/state?${queryOf(subject)}`, changes);
  if (answer === undefined) return <Typography textColor="neutral600">正在读取…</Typography>;
  if (typeof answer === 'string') return <Typography textColor="neutral600">{answer}</Typography>;
  const panel = answer.data;
  if (!panel.reviewed) return <Typography textColor="neutral600">这一类内容不用审核，可以直接发布。</Typography>;
  const refusals = panel.actions.flatMap(({ action, refusal }) => (isShown(action) && refusal ? [refusal] : []));
  const mayPublish = panel.actions.some(({ action, refusal }) => action === 'publish' && refusal === undefined);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2}>
        <StateBadge state={panel.state} />
        {panel.state === 'sent' && <Typography variant="pi">{panel.senderName} 送审</Typography>}
        {panel.state === 'approved' && mayPublish && <Typography variant="pi">可以发布了</Typography>}
      </Flex>
      {panel.words !== '' && (
        <Box background="danger100" padding={3} hasRadius>
          <Typography variant="pi" textColor="danger700">
            退回原因：{panel.words}
          </Typography>
        </Box>
      )}
      <Buttons panel={panel} target={{ ...subject, name }} onDone={reload} />
      {refusals.map((refusal) => (
        <Typography key={refusal} variant="pi" textColor="neutral600">
          {refusal}
        </Typography>
      ))}
      {panel.state !== 'published' && (
        <LinkButton tag={NavLink} to={differenceAddress(subject)} variant="tertiary" size="S">
          查看差异
        </LinkButton>
      )}
      <StepList steps={panel.steps} />
    </Flex>
  );
}

/** The panel 「审核」 beside the form of types that can be published. */
export function reviewPanel({ model, documentId, document }: PanelProps) {
  const entry = document?.documentId ?? documentId;
  if (!model.startsWith('api::') || entry === undefined || !document?.locale) return null;
  const subject: Subject = { type: model, entry, language: document.locale };
  const changes = `${document.updatedAt ?? ''} ${document.status ?? ''}`;
  return { title: '审核', content: <Content subject={subject} name={document.name ?? '这一条'} changes={changes} /> };
}
