import { Button, Field, Modal, Textarea } from '@strapi/design-system';
import { useState } from 'react';

interface ReturnDialogProps {
  readonly name: string;
  readonly onReturn: (words: string) => void;
  readonly onClose: () => void;
}

/** Asks for the reason of a return: nobody can mend what they are not told. */
export function ReturnDialog({ name, onReturn, onClose }: ReturnDialogProps) {
  const [words, setWords] = useState('');
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel="关闭">
          <Modal.Title>退回“{name}”</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Field.Root name="words" hint="写明改哪里、怎么改，例如：门票价格请按物价部门批复填写。" required>
            <Field.Label>退回原因</Field.Label>
            <Textarea value={words} onChange={(event) => setWords(event.target.value)} />
            <Field.Hint />
          </Field.Root>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            取消
          </Button>
          <Button variant="danger" disabled={words.trim() === ''} onClick={() => onReturn(words)}>
            确定退回
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
