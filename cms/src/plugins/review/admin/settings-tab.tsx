import { Box, Button, Checkbox, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { picklists } from '../../workspace/admin/picklists';
import { messageOf, useAnswer, type Named } from './api';

interface Settings {
  readonly types: Readonly<Record<string, { readonly review: boolean; readonly fourEyes: boolean }>>;
  readonly urgent: { readonly kinds: readonly string[]; readonly roles: readonly string[] };
  readonly direct: { readonly roles: readonly string[] };
}
interface Answer {
  readonly data: {
    readonly settings: Settings;
    readonly types: readonly Named[];
    readonly roles: readonly { readonly code: string; readonly name: string }[];
  };
}

interface BoxesProps {
  readonly title: string;
  readonly hint: string;
  readonly choices: readonly Named[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function Boxes({ title, hint, choices, chosen, onChange }: BoxesProps) {
  const toggle = (key: string): void =>
    onChange(chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key]);
  return (
    <Box background="neutral0" padding={5} hasRadius shadow="tableShadow">
      <Typography variant="delta" tag="h2">
        {title}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {hint}
      </Typography>
      <Flex gap={5} wrap="wrap" paddingTop={3}>
        {choices.map(({ key, name }) => (
          <Checkbox key={key} checked={chosen.includes(key)} onCheckedChange={() => toggle(key)}>
            {name}
          </Checkbox>
        ))}
      </Flex>
    </Box>
  );
}

interface TypesProps {
  readonly types: readonly Named[];
  readonly settings: Settings['types'];
  readonly onChange: (types: Settings['types']) => void;
}

function Types({ types, settings, onChange }: TypesProps) {
  const titles = ['内容类型', '发布前要审核', '不能审核自己送审或最后修改的'];
  return (
    <Table colCount={3} rowCount={types.length + 1}>
      <Thead>
        <Tr>
          {titles.map((title) => (
            <Th key={title}>
              <Typography variant="sigma">{title}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {types.map(({ key, name }) => {
          const own = settings[key] ?? { review: false, fourEyes: false };
          const set = (change: Partial<typeof own>): void => onChange({ ...settings, [key]: { ...own, ...change } });
          return (
            <Tr key={key}>
              <Td>
                <Typography>{name}</Typography>
              </Td>
              <Td>
                <Checkbox
                  aria-label={`${name}：发布前要审核`}
                  checked={own.review}
                  onCheckedChange={() => set({ review: !own.review })}
                />
              </Td>
              <Td>
                <Checkbox
                  aria-label={`${name}：不能审核自己的`}
                  checked={own.review && own.fourEyes}
                  disabled={!own.review}
                  onCheckedChange={() => set({ fourEyes: !own.fourEyes })}
                />
              </Td>
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
}

const named = (choices: Readonly<Record<string, string>>): readonly Named[] =>
  Object.entries(choices).map(([key, name]) => ({ key, name }));
const SUPER = 'strapi-super-admin';

/** 「审核设置」: what is reviewed, and who may go without. */
export function SettingsTab() {
  const { answer } = useAnswer<Answer>('/review/settings');
  const { put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [changed, setChanged] = useState<Settings>();
  if (answer === undefined) return <Page.Loading />;
  if (typeof answer === 'string') return <Typography>{answer}</Typography>;
  const { types, roles } = answer.data;
  const settings = changed ?? answer.data.settings;
  const people = roles.filter(({ code }) => code !== SUPER).map(({ code, name }) => ({ key: code, name }));
  const save = (): void => {
    put('/review/settings', settings)
      .then(() => toggleNotification({ type: 'success', message: '审核设置已保存，马上生效。' }))
      .catch((cause: unknown) => toggleNotification({ type: 'danger', message: messageOf(cause) }));
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={5} paddingTop={4} paddingBottom={8}>
      <Flex justifyContent="flex-end">
        <Button disabled={changed === undefined} onClick={save}>
          保存审核设置
        </Button>
      </Flex>
      <Types types={types} settings={settings.types} onChange={(next) => setChanged({ ...settings, types: next })} />
      <Boxes
        title="紧急公告的类别"
        hint="这些类别的公告可以不排队，由下面的角色直接发布；操作日志会写明。"
        choices={named(picklists.noticeKind)}
        chosen={settings.urgent.kinds}
        onChange={(kinds) => setChanged({ ...settings, urgent: { ...settings.urgent, kinds } })}
      />
      <Boxes
        title="可以直接发布紧急公告的角色"
        hint="超级管理员总是可以。"
        choices={people}
        chosen={settings.urgent.roles}
        onChange={(next) => setChanged({ ...settings, urgent: { ...settings.urgent, roles: next } })}
      />
      <Boxes
        title="可以不经审核直接发布任何内容的角色"
        hint="操作日志会写明“未经审核直接发布”。超级管理员总是可以。"
        choices={people}
        chosen={settings.direct.roles}
        onChange={(next) => setChanged({ ...settings, direct: { roles: next } })}
      />
    </Flex>
  );
}
