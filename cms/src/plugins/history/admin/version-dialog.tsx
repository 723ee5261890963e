import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { reasonOf } from '../../spreadsheet/admin/api';
import { personName, timeWords, useAnswer, type Restored, type VersionView } from './api';
import { DifferenceList, FieldList } from './version-fields';

interface DialogProps {
  /** Where the version is read; `/restore` behind it restores it. */
  readonly path: string;
  readonly onClose: () => void;
  /** After a restoration, when its report has been read. */
  readonly onRestored: (restored: Restored) => void;
}

function Report({ lost, notes = [] }: Restored) {
  return (
    <Flex direction="column" alignItems="flex-start" gap={3} role="status">
      <Typography fontWeight="bold">
        {lost.length === 0 ? '已经恢复成草稿，还没有发布。' : '已经恢复成草稿，还没有发布；有些内容没能恢复：'}
      </Typography>
      {[...lost, ...notes].map((line) => (
        <Typography key={line}>{`· ${line}。`}</Typography>
      ))}
    </Flex>
  );
}

function Content({ view, hasAll }: { readonly view: VersionView; readonly hasAll: boolean }) {
  const { version, differences, fields } = view;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography textColor="neutral600">
        {[version.action, personName(version.person), version.note].filter(Boolean).join(' · ')}
      </Typography>
      {hasAll || differences === undefined ? (
        <FieldList fields={fields} />
      ) : (
        <DifferenceList differences={differences} />
      )}
    </Flex>
  );
}

/** One version: in what it differs from the present draft, all of its fields, and the button that restores it. */
export function VersionDialog({ path, onClose, onRestored }: DialogProps) {
  const { post } = useFetchClient();
  const { answer } = useAnswer<{ data: VersionView }>(path);
  const [hasAll, setHasAll] = useState(false);
  const [restored, setRestored] = useState<Restored>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const restore = (): void => {
    setIsBusy(true);
    post<{ data: Restored }>(`${path}/restore`, {})
      .then(({ data }) => setRestored(data.data))
      .catch((error: unknown) => setProblem(reasonOf(error)))
      .finally(() => setIsBusy(false));
  };
  const close = (): void => (restored ? onRestored(restored) : onClose());
  const view = answer === undefined || answer === 'error' ? undefined : answer.data;
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && close()}>
      <Modal.Content>
        <Modal.Header closeLabel="关闭">
          <Modal.Title>{view ? `${timeWords(view.version.at)} 的版本` : '历史版本'}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {answer === undefined ? <Typography>正在读取…</Typography> : null}
          {answer === 'error' ? <Typography textColor="danger600">没有读到：请稍后再试。</Typography> : null}
          {problem === undefined ? null : (
            <Typography textColor="danger600" role="alert" tag="p">{`没有恢复：${problem}`}</Typography>
          )}
          {restored ? <Report {...restored} /> : view ? <Content view={view} hasAll={hasAll} /> : null}
        </Modal.Body>
        <Modal.Footer>
          {restored ? (
            <Button onClick={close}>知道了</Button>
          ) : (
            <>
              <Button variant="tertiary" onClick={() => setHasAll(!hasAll)} disabled={view?.differences === undefined}>
                {hasAll ? '只看不同之处' : '查看全部内容'}
              </Button>
              <Button onClick={restore} loading={isBusy} disabled={view === undefined || view.version.isCurrent}>
                恢复成草稿
              </Button>
            </>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
