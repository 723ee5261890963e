import { Badge, Box, Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useStaff, type Named, type Person } from './api';
import { InviteDialog } from './invite-dialog';
import { LinkDialog } from './link-dialog';
import { ScopeDialog } from './scope-dialog';

const stateNames = { active: '已启用', invited: '已邀请', blocked: '已停用' } as const;
const SHOWN = 3;

const namesOf = (all: readonly Named[]): string => {
  const names = all.slice(0, SHOWN).map(({ name }) => name);
  return all.length > SHOWN ? `${names.join('、')} 等 ${all.length} 个` : names.join('、');
};

/** What a person looks after, in one line. */
function scopeWords({ towns, entries }: Person): string {
  const parts = [
    ...(towns.length > 0 ? [`镇街：${namesOf(towns)}`] : []),
    ...(entries.length > 0 ? [`条目：${namesOf(entries)}`] : []),
  ];
  return parts.join('；') || '未分配';
}

interface PersonRowProps {
  readonly person: Person;
  readonly onScope: () => void;
  readonly onLink: () => void;
}

function PersonRow({ person, onScope, onLink }: PersonRowProps) {
  return (
    <Tr>
      <Td>
        <Typography fontWeight="bold">{person.name}</Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {person.email}
        </Typography>
      </Td>
      <Td>
        <Typography>{person.roles.map(({ name }) => name).join('、')}</Typography>
      </Td>
      <Td>
        <Badge active={person.state === 'active'}>{stateNames[person.state]}</Badge>
      </Td>
      <Td>
        <Typography>{scopeWords(person)}</Typography>
      </Td>
      <Td>
        <Flex gap={2}>
          <Button size="S" variant="tertiary" aria-label={`设置 ${person.name} 的负责范围`} onClick={onScope}>
            负责范围
          </Button>
          {person.state === 'invited' && (
            <Button size="S" variant="tertiary" aria-label={`查看 ${person.name} 的邀请链接`} onClick={onLink}>
              邀请链接
            </Button>
          )}
        </Flex>
      </Td>
    </Tr>
  );
}

type Open = { readonly what: 'invite' } | { readonly what: 'scope' | 'link'; readonly person: Person };
const columns = ['姓名', '角色', '状态', '负责范围', '操作'];

/** 「人员」: who works here, as what, and for which towns and entries. */
export default function PeoplePage() {
  const { staff, reload } = useStaff();
  const [open, setOpen] = useState<Open>();
  const close = (): void => {
    setOpen(undefined);
    reload();
  };
  if (staff === undefined) return <Page.Loading />;
  if (typeof staff === 'string') return <Page.Error />;
  return (
    <Page.Main>
      <Page.Title>人员</Page.Title>
      <Layouts.Header
        title="人员"
        subtitle="邀请镇街、景区和商户的人员，分配各自负责的镇街和条目。"
        primaryAction={
          <Button startIcon={<Plus />} onClick={() => setOpen({ what: 'invite' })}>
            邀请人员
          </Button>
        }
      />
      <Layouts.Content>
        <Box paddingBottom={8}>
          <Table colCount={columns.length} rowCount={staff.people.length + 1}>
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
              {staff.people.map((person) => (
                <PersonRow
                  key={person.id}
                  person={person}
                  onScope={() => setOpen({ what: 'scope', person })}
                  onLink={() => setOpen({ what: 'link', person })}
                />
              ))}
            </Tbody>
          </Table>
        </Box>
      </Layouts.Content>
      {open?.what === 'invite' && <InviteDialog towns={staff.towns} roles={staff.roles} onClose={close} />}
      {open?.what === 'scope' && <ScopeDialog person={open.person} towns={staff.towns} onClose={close} />}
      {open?.what === 'link' && <LinkDialog person={open.person} onClose={close} />}
    </Page.Main>
  );
}
