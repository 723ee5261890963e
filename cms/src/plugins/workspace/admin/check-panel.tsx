import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, WarningCircle } from '@strapi/icons';
import { useFetchClient, useForm, useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';

interface Issue {
  readonly path: readonly string[];
  readonly message: string;
  readonly level: 'error' | 'warning';
  /** Likely a mistake rather than something to add one day: said aloud when saved. */
  readonly urgent?: boolean;
}

interface PanelProps {
  readonly model: string;
  readonly document?: { readonly locale?: string | null };
  readonly meta?: { readonly availableLocales?: readonly { readonly locale: string }[] };
}

const DEBOUNCE_MS = 600;

/** What the server's rules say about the form as it stands; `undefined` until the first answer. */
function useIssues(uid: string, hasEnglish: boolean): readonly Issue[] | undefined {
  const { post } = useFetchClient();
  const values = useForm<unknown>('ContentCheck', ({ values: current }) => current);
  const [issues, setIssues] = useState<readonly Issue[]>();
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      post<{ data: readonly Issue[] }>('/workspace/check', { uid, document: values, hasEnglish })
        .then(({ data }) => isCurrent && setIssues(data.data))
        .catch(() => undefined);
    }, DEBOUNCE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [post, uid, values, hasEnglish]);
  return issues;
}

/** Says urgent warnings once more at the moment of saving, which they do not prevent. */
function useWarningOnSave(issues: readonly Issue[] | undefined): void {
  const { toggleNotification } = useNotification();
  const isSaving = useForm('ContentCheck', ({ isSubmitting }) => isSubmitting);
  const wasSaving = useRef(false);
  useEffect(() => {
    if (wasSaving.current && !isSaving) {
      for (const { message } of (issues ?? []).filter(({ urgent, level }) => urgent && level === 'warning')) {
        toggleNotification({ type: 'warning', title: '请再看一下', message, timeout: 12_000 });
      }
    }
    wasSaving.current = isSaving;
  }, [isSaving, issues, toggleNotification]);
}

function CheckList({ uid, hasEnglish }: { readonly uid: string; readonly hasEnglish: boolean }) {
  const issues = useIssues(uid, hasEnglish);
  useWarningOnSave(issues);
  if (issues === undefined) return <Typography textColor="neutral600">正在检查…</Typography>;
  if (issues.length === 0) {
    return (
      <Flex gap={2}>
        <CheckCircle fill="success600" />
        <Typography>没有发现问题。</Typography>
      </Flex>
    );
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {issues.map(({ path, message, level }) => (
        <Flex key={`${path.join('.')} ${message}`} tag="li" gap={2} alignItems="flex-start">
          <WarningCircle
            fill={level === 'error' ? 'danger600' : 'warning600'}
            style={{ flexShrink: 0, marginTop: 3 }}
          />
          <Typography variant="pi" textColor={level === 'error' ? 'danger600' : 'neutral800'}>
            {message}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}

/** The panel 「内容检查」 beside the form of this project's own types. */
export function checkPanel({ model, document, meta }: PanelProps) {
  if (!model.startsWith('api::')) return null;
  const locales = [document?.locale, ...(meta?.availableLocales ?? []).map(({ locale }) => locale)];
  return { title: '内容检查', content: <CheckList uid={model} hasEnglish={locales.includes('en')} /> };
}
