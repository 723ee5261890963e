import {
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { reasonOf, useAnswer, type Choices, type RowResult } from './api';

interface BulkDialogProps {
  /** `uid documentId` of each entry. */
  readonly selected: readonly string[];
  readonly onClose: () => void;
  readonly onDone: (results: readonly RowResult[]) => void;
}

interface Change {
  readonly status?: string;
  readonly checkedOn?: string;
  readonly source?: string;
  readonly town?: string;
  readonly type?: string;
}

const statuses = [
  ['verified', '已核实'],
  ['unverified', '未核实'],
  ['disputed', '有争议'],
] as const;

const todayInChina = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ name, label, options, value, onChange }: ChoiceProps) {
  return (
    <Field.Root name={name} flex={1}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        placeholder="不改"
        clearLabel={`清除${label}`}
        value={value ?? null}
        onClear={() => onChange(undefined)}
        onChange={(chosen) => onChange(String(chosen))}
      >
        {options.map(([option, text]) => (
          <SingleSelectOption key={option} value={option}>
            {text}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

interface FieldsProps {
  readonly change: Change;
  readonly choices: Choices | undefined;
  /** The one type that all selected entries are of; undefined where they are of several. */
  readonly uid: string | undefined;
  readonly set: (name: keyof Change) => (value: string | undefined) => void;
}

function Fields({ change, choices, uid, set }: FieldsProps) {
  const types = choices?.types.filter((type) => type.uid === uid) ?? [];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} alignItems="flex-start">
        <Choice name="status" label="核实情况" options={statuses} value={change.status} onChange={set('status')} />
        <Field.Root name="checkedOn" flex={1}>
          <Field.Label>核实日期</Field.Label>
          <TextInput
            type="date"
            value={change.checkedOn ?? ''}
            onChange={(event) => set('checkedOn')(event.target.value || undefined)}
          />
        </Field.Root>
      </Flex>
      <Field.Root name="source" hint="留空则保留每一条原来的依据。">
        <Field.Label>依据</Field.Label>
        <Textarea value={change.source ?? ''} onChange={(event) => set('source')(event.target.value || undefined)} />
        <Field.Hint />
      </Field.Root>
      <Flex gap={4} alignItems="flex-start">
        <Choice
          name="town"
          label="所属镇街"
          options={(choices?.towns ?? []).map(({ id, name }) => [id, name] as const)}
          value={change.town}
          onChange={set('town')}
        />
        {types.length > 0 && (
          <Choice
            name="type"
            label="类型"
            options={types.map(({ id, name }) => [id, name] as const)}
            value={change.type}
            onChange={set('type')}
          />
        )}
      </Flex>
    </Flex>
  );
}

/** The same change for all selected entries. They stay drafts: publishing is a step of its own. */
export function BulkDialog({ selected, onClose, onDone }: BulkDialogProps) {
  const { post } = useFetchClient();
  const { answer } = useAnswer<{ data: Choices }>('/health/choices');
  const [change, setChange] = useState<Change>({ status: 'verified', checkedOn: todayInChina() });
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const entries = selected.map((key) => {
    const [uid = '', documentId = ''] = key.split(' ');
    return { uid, documentId };
  });
  const uids = new Set(entries.map(({ uid }) => uid));
  const set = (name: keyof Change) => (value: string | undefined) =>
    setChange((known) => ({ ...known, [name]: value }));
  const send = async (): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { data } = await post<{ data: readonly RowResult[] }>('/health/edits', { entries, change });
      onDone(data.data);
    } catch (cause) {
      setProblem(reasonOf(cause));
      setBusy(false);
    }
  };
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel="关闭">
          <Modal.Title>{`批量修改 ${selected.length} 条`}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Fields
            change={change}
            choices={typeof answer === 'object' ? answer.data : undefined}
            uid={uids.size === 1 ? [...uids][0] : undefined}
            set={set}
          />
          <Typography variant="pi" textColor="neutral600" tag="p">
            只改草稿，不会自动发布；每一条都按您的权限检查，并记入操作日志。
          </Typography>
          {problem !== undefined && (
            <Typography role="alert" textColor="danger600">
              {problem}
            </Typography>
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            取消
          </Button>
          <Button loading={isBusy} onClick={() => void send()}>
            {`修改 ${selected.length} 条`}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
