import { Button, Checkbox, Field, Flex, Modal, NumberInput, TextInput, Typography } from '@strapi/design-system';
import { Page, useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { reasonOf, useAnswer } from './api';

interface Settings {
  readonly staleMonths: number;
  readonly staleByType: Readonly<Record<string, number>>;
  readonly soonDays: number;
  readonly checksLinks: boolean;
  readonly digestTo: string;
}
interface Answer {
  readonly settings: Settings;
  readonly types: readonly { readonly uid: string; readonly name: string }[];
  readonly canSendMail: boolean;
}
interface FormProps extends Omit<Answer, 'settings'> {
  readonly value: Settings;
  readonly onChange: (value: Settings) => void;
}

function Types({ value, onChange, types }: FormProps) {
  const setType = (uid: string, months: number | undefined): void => {
    const others = Object.entries(value.staleByType).filter(([other]) => other !== uid);
    const own = months === undefined ? [] : [[uid, months] as const];
    onChange({ ...value, staleByType: Object.fromEntries([...others, ...own]) });
  };
  return (
    <Flex wrap="wrap" gap={3} role="group" aria-label="各类内容的核实月数">
      {types.map(({ uid, name }) => (
        <Field.Root key={uid} name={uid} width="120px">
          <Field.Label>{name}</Field.Label>
          <NumberInput
            value={value.staleByType[uid]}
            placeholder={String(value.staleMonths)}
            onValueChange={(months) => setType(uid, months)}
          />
        </Field.Root>
      ))}
    </Flex>
  );
}

function Form(props: FormProps) {
  const { value, onChange, canSendMail } = props;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} alignItems="flex-start">
        <Field.Root name="staleMonths" flex={1}>
          <Field.Label>核实多少个月后算过期</Field.Label>
          <NumberInput
            value={value.staleMonths}
            onValueChange={(months) => onChange({ ...value, staleMonths: months ?? 0 })}
          />
        </Field.Root>
        <Field.Root name="soonDays" flex={1}>
          <Field.Label>开放时间提前多少天提醒</Field.Label>
          <NumberInput value={value.soonDays} onValueChange={(days) => onChange({ ...value, soonDays: days ?? 0 })} />
        </Field.Root>
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        下面可按类型另定月数；留空用上面的数。
      </Typography>
      <Types {...props} />
      <Checkbox
        checked={value.checksLinks}
        onCheckedChange={(isOn: boolean) => onChange({ ...value, checksLinks: isOn })}
      >
        在后台检查链接能不能打开
      </Checkbox>
      <Field.Root
        name="digestTo"
        hint={canSendMail ? '每周一发送全区周报；留空不发。' : '系统还没有配置发信，周报只在本页查看。'}
      >
        <Field.Label>周报发到哪个邮箱</Field.Label>
        <TextInput
          type="email"
          value={value.digestTo}
          onChange={(event) => onChange({ ...value, digestTo: event.target.value.trim() })}
        />
        <Field.Hint />
      </Field.Root>
    </Flex>
  );
}

/** After how many months a check is stale, by type; links; where the digest goes. */
export function SettingsDialog({ onClose }: { readonly onClose: (isSaved: boolean) => void }) {
  const { put } = useFetchClient();
  const { answer } = useAnswer<{ data: Answer }>('/health/settings');
  const [changed, setChanged] = useState<Settings>();
  const [problem, setProblem] = useState<string>();
  const known = typeof answer === 'object' ? answer.data : undefined;
  const value = changed ?? known?.settings;
  const save = (): void => {
    put('/health/settings', value)
      .then(() => onClose(true))
      .catch((error: unknown) => setProblem(reasonOf(error)));
  };
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose(false)}>
      <Modal.Content>
        <Modal.Header closeLabel="关闭">
          <Modal.Title>体检设置</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {known && value ? (
            <Form value={value} types={known.types} canSendMail={known.canSendMail} onChange={setChanged} />
          ) : (
            <Page.Loading />
          )}
          {problem !== undefined && (
            <Typography role="alert" textColor="danger600">
              {problem}
            </Typography>
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => onClose(false)}>
            取消
          </Button>
          <Button onClick={save}>保存并重新体检</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
