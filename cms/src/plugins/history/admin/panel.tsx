import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { personName, timeWords, useAnswer, type Found, type Version } from './api';
import { VersionDialog } from './version-dialog';

interface PanelProps {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly locale?: string | null; readonly documentId?: string; readonly updatedAt?: string };
}

function Row({ version, onOpen }: { readonly version: Version; readonly onOpen: () => void }) {
  const { at, action, person, isCurrent } = version;
  return (
    <Flex tag="li" justifyContent="space-between" gap={2}>
      <Box style={{ minWidth: 0 }}>
        <Typography variant="pi" tag="p">
          {`${timeWords(at)} ${action}`}
        </Typography>
        <Typography variant="pi" textColor="neutral600" tag="p" ellipsis>
          {`${personName(person)}${isCurrent ? ' · 与草稿相同' : ''}`}
        </Typography>
      </Box>
      <Button variant="tertiary" size="S" onClick={onOpen} aria-label={`查看 ${timeWords(at)} ${action}的版本`}>
        查看
      </Button>
    </Flex>
  );
}

interface ListProps {
  readonly uid: string;
  readonly id: string;
  readonly locale: string;
  readonly stamp: string;
}

/** Versions of the entry, the newest first; a save asks for them anew. */
function VersionList({ uid, id, locale, stamp }: ListProps) {
  const [page, setPage] = useState(1);
  const [open, setOpen] = useState<number>();
  const base = `/history/entries/${uid}/${id}`;
  const { answer, refresh } = useAnswer<Found>(`${base}?locale=${locale}&page=${page}`);
  const isSaving = useForm('History', ({ isSubmitting }) => isSubmitting);
  const known = useRef(`${stamp} ${String(isSaving)}`);
  useEffect(() => {
    const now = `${stamp} ${String(isSaving)}`;
    if (known.current !== now && !isSaving) refresh();
    known.current = now;
  }, [stamp, isSaving, refresh]);
  if (answer === undefined) return <Typography textColor="neutral600">正在读取…</Typography>;
  if (answer === 'error') return <Typography textColor="neutral600">没有读到历史版本。</Typography>;
  const { data, meta } = answer;
  const last = Math.max(1, Math.ceil(meta.total / meta.pageSize));
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {data.length === 0 ? (
        <Typography textColor="neutral600">还没有改过。从第一次保存起，每次改动都会留下一个版本。</Typography>
      ) : (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {data.map((version) => (
            <Row key={version.id} version={version} onOpen={() => setOpen(version.id)} />
          ))}
        </Flex>
      )}
      {last > 1 ? (
        <Flex justifyContent="space-between" tag="nav" aria-label="历史版本翻页">
          <Button variant="tertiary" size="S" disabled={page <= 1} onClick={() => setPage(page - 1)}>
            较新
          </Button>
          <Typography variant="pi">{`${page} / ${last}`}</Typography>
          <Button variant="tertiary" size="S" disabled={page >= last} onClick={() => setPage(page + 1)}>
            较早
          </Button>
        </Flex>
      ) : null}
      {open === undefined ? null : (
        <VersionDialog
          path={`${base}/versions/${open}`}
          onClose={() => setOpen(undefined)}
          // The form holds the old draft: it is opened anew.
          onRestored={() => window.location.reload()}
        />
      )}
    </Flex>
  );
}

/** The panel 「历史版本」 beside the form of an entry that is there. */
export function historyPanel({ model, documentId, document }: PanelProps) {
  const id = documentId ?? document?.documentId;
  if (!model.startsWith('api::') || id === undefined || id === 'create') return null;
  const locale = document?.locale ?? 'zh-Hans';
  return {
    title: '历史版本',
    content: (
      <VersionList key={`${id} ${locale}`} uid={model} id={id} locale={locale} stamp={document?.updatedAt ?? ''} />
    ),
  };
}
