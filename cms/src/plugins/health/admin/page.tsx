import { Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { ArrowClockwise, Cog } from '@strapi/icons';
import { Layouts, Page, useFetchClient, useNotification, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { momentOf, reasonOf, useAnswer, type Board } from './api';
import { DigestPanel } from './digest-panel';
import { FindingList, type Filter } from './finding-list';
import { RuleList } from './rule-list';
import { Bars, ScorePanel } from './score-panel';
import { SettingsDialog } from './settings-dialog';

const permissions = { manage: [{ action: 'plugin::health.manage', subject: null }] };

function useFilter(): readonly [Filter, (name: keyof Filter) => (value: string | undefined) => void] {
  const [parameters, setParameters] = useSearchParams();
  const read = (name: keyof Filter): string | undefined => parameters.get(name) ?? undefined;
  const set = (name: keyof Filter) => (value: string | undefined) => {
    const others = [...parameters].filter(([other]) => other !== name);
    setParameters(value === undefined ? others : [...others, [name, value]], { replace: true });
  };
  return [{ rule: read('rule'), uid: read('uid'), town: read('town') }, set];
}

function Actions({ onChanged }: { readonly onChanged: () => void }) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { allowedActions } = useRBAC(permissions);
  const [isBusy, setBusy] = useState(false);
  const [isOpen, setOpen] = useState(false);
  if (!allowedActions['canManage']) return null;
  const run = (): void => {
    setBusy(true);
    post('/health/runs', {})
      .then(onChanged)
      .catch((error: unknown) => toggleNotification({ type: 'danger', message: reasonOf(error) }))
      .finally(() => setBusy(false));
  };
  const close = (isSaved: boolean): void => {
    setOpen(false);
    if (isSaved) run();
  };
  return (
    <Flex gap={2}>
      <Button variant="tertiary" startIcon={<Cog />} onClick={() => setOpen(true)}>
        体检设置
      </Button>
      <Button variant="secondary" startIcon={<ArrowClockwise />} loading={isBusy} onClick={run}>
        重新体检
      </Button>
      {isOpen && <SettingsDialog onClose={close} />}
    </Flex>
  );
}

function Content({ board, onChanged }: { readonly board: Board; readonly onChanged: () => void }) {
  const [filter, set] = useFilter();
  return (
    <Box paddingBottom={8}>
      <Grid.Root gap={4} gridCols={12}>
        <Grid.Item col={4} s={12} direction="column" alignItems="stretch">
          <ScorePanel board={board} />
        </Grid.Item>
        <Grid.Item col={4} s={12} direction="column" alignItems="stretch">
          <Bars title="各镇街" figures={board.towns} chosen={filter.town} onChoose={set('town')} />
        </Grid.Item>
        <Grid.Item col={4} s={12} direction="column" alignItems="stretch">
          <Bars title="各类内容" figures={board.types} chosen={filter.uid} onChoose={set('uid')} />
        </Grid.Item>
      </Grid.Root>
      <Flex alignItems="flex-start" gap={4} paddingTop={6}>
        <Box width="200px" shrink={0}>
          <RuleList rules={board.rules} total={board.findings} chosen={filter.rule} onChoose={set('rule')} />
        </Box>
        <Box flex={1} minWidth={0}>
          <FindingList board={board} filter={filter} onChanged={onChanged} />
        </Box>
      </Flex>
      <DigestPanel />
    </Box>
  );
}

/** 「内容体检」: what is wrong with the content that one looks after, and what to do about it. */
export default function HealthPage() {
  const { answer, reload } = useAnswer<{ data: Board }>('/health/board');
  if (answer === undefined) return <Page.Loading />;
  if (typeof answer === 'string') return <Page.Error />;
  const board = answer.data;
  const when = board.examinedAt === null ? '正在第一次体检，请稍后刷新' : `全面体检于 ${momentOf(board.examinedAt)}`;
  return (
    <Page.Main>
      <Page.Title>内容体检</Page.Title>
      <Layouts.Header
        title="内容体检"
        subtitle={`${board.isWhole ? '全区' : '您负责的'} ${board.entries} 条内容，${board.findings} 项问题 · ${when}`}
        primaryAction={<Actions onChanged={reload} />}
      />
      <Layouts.Content>
        {board.entries === 0 ? (
          <Typography textColor="neutral600">您还没有负责的内容，或还没有体检。</Typography>
        ) : (
          <Content board={board} onChanged={reload} />
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
