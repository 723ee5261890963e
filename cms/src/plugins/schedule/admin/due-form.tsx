import { Button, Field, Flex } from '@strapi/design-system';
import { useState } from 'react';
import { reasonOf } from '../../spreadsheet/admin/api';

interface FormProps {
  readonly label: string;
  /** Beijing time, `2026-12-01T08:30`; empty for none. */
  readonly due: string;
  readonly submit: string;
  readonly onSubmit: (due: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for a date and time on the Shanghai clock. */
export function DueForm({ label, due: given, submit, onSubmit, onClose }: FormProps) {
  const [due, setDue] = useState(given);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const send = (): void => {
    setIsBusy(true);
    onSubmit(due)
      .catch((error: unknown) => setProblem(reasonOf(error)))
      .finally(() => setIsBusy(false));
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root name="due" error={problem} hint="北京时间，精确到分钟。">
        <Field.Label>{label}</Field.Label>
        <Field.Input
          type="datetime-local"
          value={due}
          onChange={({ target }: { target: { value: string } }) => setDue(target.value)}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Flex gap={2}>
        <Button size="S" onClick={send} loading={isBusy} disabled={due === ''}>
          {submit}
        </Button>
        <Button size="S" variant="tertiary" onClick={onClose}>
          返回
        </Button>
      </Flex>
    </Flex>
  );
}
