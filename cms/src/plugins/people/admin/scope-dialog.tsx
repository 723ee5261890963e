import { Button, Modal, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { messageOf, type Named, type Person } from './api';
import { ScopeFields, type ScopeValue } from './scope-fields';

interface ScopeDialogProps {
  readonly person: Person;
  readonly towns: readonly Named[];
  readonly onClose: () => void;
}

/** What one person looks after. */
export function ScopeDialog({ person, towns, onClose }: ScopeDialogProps) {
  const { put } = useFetchClient();
  const [scope, setScope] = useState<ScopeValue>({
    towns: person.towns.map(({ key }) => key),
    entries: person.entries,
  });
  const [problem, setProblem] = useState<string>();
  const save = async (): Promise<void> => {
    try {
      const entries = scope.entries.map(({ key }) => key);
      await put(`/people/${person.id}/scope`, { towns: scope.towns, entries });
      onClose();
    } catch (cause) {
      setProblem(messageOf(cause));
    }
  };
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel="关闭">
          <Modal.Title>{person.name} 的负责范围</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <ScopeFields towns={towns} value={scope} onChange={setScope} />
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
          <Button onClick={() => void save()}>保存</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
