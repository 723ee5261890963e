import { Button, Modal, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { messageOf, type Person } from './api';
import { LinkBox } from './link-box';

/** The link of somebody who has not opened the account yet, once more. */
export function LinkDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { post } = useFetchClient();
  const [link, setLink] = useState<string>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    post<{ data: { link: string } }>(`/people/${person.id}/link`)
      .then(({ data }) => setLink(data.data.link))
      .catch((cause: unknown) => setProblem(messageOf(cause)));
  }, [post, person.id]);
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel="关闭">
          <Modal.Title>{person.name} 的邀请链接</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {link !== undefined && <LinkBox link={link} />}
          {problem !== undefined && <Typography textColor="danger600">{problem}</Typography>}
        </Modal.Body>
        <Modal.Footer>
          <Button onClick={onClose}>完成</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
