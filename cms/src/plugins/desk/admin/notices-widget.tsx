import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { formOf, momentOf } from '../../health/admin/api';
import { picklists } from '../../workspace/admin/picklists';
import { CardList, Quiet, WithDay, type Day } from './day';
import { NoticeDialog } from './notice-dialog';

const NOTICE = 'api::notice.notice';
const kindNames: Readonly<Record<string, string>> = picklists.noticeKind;

function Notices({ notices }: Pick<Day, 'notices'>) {
  if (notices.length === 0) return <Quiet>今天没有生效的公告。</Quiet>;
  return (
    <CardList>
      {notices.map(({ documentId, name, kind, severity, end }) => (
        <Box key={documentId} tag="li">
          <Typography
            tag={Link}
            to={formOf({ uid: NOTICE, documentId })}
            textColor={severity === 'critical' ? 'danger700' : 'primary700'}
          >
            {name}
          </Typography>
          <Typography variant="pi" textColor="neutral600" tag="p">
            {`${kindNames[kind] ?? ''} · ${end === null ? '没有结束时间' : `到 ${momentOf(end)}`}`}
          </Typography>
        </Box>
      ))}
    </CardList>
  );
}

/** Notices that visitors see now, and a short way to a new one. */
export function NoticesWidget() {
  const [isOpen, setOpen] = useState(false);
  return (
    <WithDay>
      {({ notices, mayAddNotice }) => (
        <Flex direction="column" alignItems="stretch" gap={4} width="100%">
          <Notices notices={notices} />
          {mayAddNotice && (
            <Box>
              <Button variant="secondary" startIcon={<Plus />} onClick={() => setOpen(true)}>
                快速添加公告
              </Button>
            </Box>
          )}
          {isOpen && <NoticeDialog onClose={() => setOpen(false)} />}
        </Flex>
      )}
    </WithDay>
  );
}
