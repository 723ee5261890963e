import {
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { messageOf, type Named, type Role } from './api';
import { LinkBox } from './link-box';
import { ScopeFields, type ScopeValue } from './scope-fields';

interface InviteDialogProps {
  readonly towns: readonly Named[];
  readonly roles: readonly Role[];
  readonly onClose: () => void;
}

const EMPTY: ScopeValue = { towns: [], entries: [] };
const OWNER = 'strapi-super-admin';

/** Name, address, role and scope of a new person; then the link to send. */
export function InviteDialog({ towns, roles, onClose }: InviteDialogProps) {
  const { post } = useFetchClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState('boshan-contributor');
  const [scope, setScope] = useState(EMPTY);
  const [problem, setProblem] = useState<string>();
  const [link, setLink] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const entries = scope.entries.map(({ key }) => key);
      const body = { name, email, role, towns: scope.towns, entries };
      const { data } = await post<{ data: { link: string } }>('/people/invitations', body);
      setLink(data.data.link);
    } catch (cause) {
      setProblem(messageOf(cause));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel="关闭">
          <Modal.Title>邀请人员</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {link === undefined ? (
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Field.Root name="name" required>
                <Field.Label>姓名或单位名称</Field.Label>
                <TextInput value={name} onChange={(event) => setName(event.target.value)} />
              </Field.Root>
              <Field.Root name="email" required hint="登录时使用，不会发送邮件。">
                <Field.Label>邮箱</Field.Label>
                <TextInput type="email" value={email} onChange={(event) => setEmail(event.target.value)} />
                <Field.Hint />
              </Field.Root>
              <Field.Root name="role" hint={roles.find(({ code }) => code === role)?.description ?? ''}>
                <Field.Label>角色</Field.Label>
                <SingleSelect value={role} onChange={(code) => setRole(String(code))}>
                  {roles
                    .filter(({ code }) => code !== OWNER)
                    .map(({ code, name: title }) => (
                      <SingleSelectOption key={code} value={code}>
                        {title}
                      </SingleSelectOption>
                    ))}
                </SingleSelect>
                <Field.Hint />
              </Field.Root>
              <ScopeFields towns={towns} value={scope} onChange={setScope} />
              {problem !== undefined && (
                <Typography role="alert" textColor="danger600">
                  {problem}
                </Typography>
              )}
            </Flex>
          ) : (
            <LinkBox link={link} />
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {link === undefined ? '取消' : '完成'}
          </Button>
          {link === undefined && (
            <Button loading={isBusy} onClick={() => void send()}>
              生成邀请链接
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
