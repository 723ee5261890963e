import { Box, Button, Flex, Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { ArrowLeft, Pencil } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { queryOf, useAnswer, type Difference, type Subject } from './api';
import { ChangeRow } from './change-row';
import { StateBadge } from './state-badge';
import { StepList } from './step-list';
import { useActions } from './use-actions';
import { actionNames } from './words';

const single = new Set(['api::home.home', 'api::settings.settings']);

/** The form of an entry. */
export const formAddress = ({ type, entry, language }: Subject): string => {
  const where = single.has(type) ? `single-types/${type}` : `collection-types/${type}/${entry}`;
  return `/content-manager/${where}?plugins[i18n][locale]=${language}`;
};

function Changes({ difference }: { readonly difference: Difference }) {
  const { changes, same, panel } = difference;
  if (changes.length === 0) return <Typography>草稿和已发布的内容完全一样。</Typography>;
  return (
    <>
      <Table colCount={3} rowCount={changes.length + 1}>
        <Thead>
          <Tr>
            {['栏目', panel.isPublished ? '已发布（游客现在看到的）' : '还没有发布过', '草稿（发布后游客看到的）'].map(
              (title) => (
                <Th key={title}>
                  <Typography variant="sigma">{title}</Typography>
                </Th>
              ),
            )}
          </Tr>
        </Thead>
        <Tbody>
          {changes.map((change) => (
            <ChangeRow key={change.path} change={change} />
          ))}
        </Tbody>
      </Table>
      {same > 0 && (
        <Box paddingTop={3}>
          <Typography textColor="neutral600">另有 {same} 项没有变化，没有列出。</Typography>
        </Box>
      )}
    </>
  );
}

/** What visitors see against the draft, side by side, with what one may do about it. */
export function DifferenceView({ subject }: { readonly subject: Subject }) {
  const navigate = useNavigate();
  const { answer, reload } = useAnswer<{ data: Difference }>(`/review/difference?${queryOf(subject)}`);
  const { run, busy, dialog } = useActions(reload);
  if (answer === undefined) return <Page.Loading />;
  if (typeof answer === 'string') return <Layouts.Content>{answer}</Layouts.Content>;
  const { panel, name } = answer.data;
  const target = { ...subject, name, version: panel.version };
  return (
    <>
      <Page.Title>{`${name} · 差异`}</Page.Title>
      <Layouts.Header
        title={name}
        subtitle={`${subject.language === 'en' ? '英文' : '中文'}版本：已发布的内容和草稿的差异`}
        navigationAction={
          <Button variant="ghost" startIcon={<ArrowLeft />} onClick={() => navigate(-1)}>
            返回
          </Button>
        }
        primaryAction={
          <Flex gap={2}>
            <StateBadge state={panel.state} />
            <Button variant="tertiary" startIcon={<Pencil />} onClick={() => navigate(formAddress(subject))}>
              打开表单
            </Button>
            {panel.actions.map(({ action, refusal }) => (
              <Button
                key={action}
                variant={action === 'return' ? 'danger-light' : action === 'withdraw' ? 'tertiary' : 'default'}
                disabled={busy || refusal !== undefined}
                title={refusal}
                onClick={() => run(action, target)}
              >
                {actionNames[action]}
              </Button>
            ))}
          </Flex>
        }
      />
      <Layouts.Content>
        <Changes difference={answer.data} />
        <Box paddingTop={6} paddingBottom={8}>
          <StepList steps={panel.steps} />
        </Box>
        {dialog}
      </Layouts.Content>
    </>
  );
}
