import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

export interface Figures {
  readonly id: string;
  readonly name: string;
  readonly entries: number;
  readonly findings: number;
  readonly score: number;
}
export interface RuleCount {
  readonly id: string;
  readonly name: string;
  readonly remedy: string;
  readonly count: number;
}
export interface DayScore {
  readonly day: string;
  readonly score: number;
}
export interface Board {
  readonly entries: number;
  readonly findings: number;
  readonly score?: number;
  readonly rules: readonly RuleCount[];
  readonly types: readonly Figures[];
  readonly towns: readonly Figures[];
  readonly trend: readonly DayScore[];
  readonly examinedAt: string | null;
  readonly isWhole: boolean;
  readonly links?: { readonly ok: number; readonly broken: number; readonly unchecked: number };
}
export interface Finding {
  readonly id: number;
  readonly uid: string;
  readonly documentId: string;
  readonly rule: string;
  readonly message: string;
  readonly name: string;
  readonly type: string;
  readonly town: string;
  readonly since: string;
}
export interface FindingPage {
  readonly data: readonly Finding[];
  readonly total: number;
  readonly pageSize: number;
}
export interface Choices {
  readonly towns: readonly { readonly id: string; readonly name: string }[];
  readonly types: readonly { readonly id: string; readonly name: string; readonly uid: string }[];
}
export interface Digest {
  readonly week: string;
  readonly subject: string;
  readonly title: string;
  readonly text: string;
}
export interface RowResult {
  readonly uid: string;
  readonly documentId: string;
  readonly ok: boolean;
  readonly message: string;
}

/** What the server says about a failure, which is in Chinese, else that it could not be reached. */
export const reasonOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : ((error ?? {}) as { message?: unknown }).message;
  return typeof message === 'string' && /\p{Script=Han}/u.test(message) ? message : '连不上服务器，请稍后重试。';
};

/** An answer of the server: undefined while it is on its way, a text where it did not come. `reload` asks again. */
export function useAnswer<T>(path: string): { readonly answer: T | string | undefined; readonly reload: () => void } {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<T | string>();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    get<T>(path)
      .then(({ data }) => isCurrent && setAnswer(data))
      .catch((error: unknown) => isCurrent && setAnswer(reasonOf(error)));
    return () => {
      isCurrent = false;
    };
  }, [get, path, asked]);
  return { answer, reload: useCallback(() => setAsked((count) => count + 1), []) };
}

/** Where an entry's form is. */
export const formOf = ({ uid, documentId }: Pick<Finding, 'uid' | 'documentId'>): string => {
  const language = '?plugins[i18n][locale]=zh-Hans';
  const isSingle = uid === 'api::home.home' || uid === 'api::settings.settings';
  const kind = isSingle ? `single-types/${uid}` : `collection-types/${uid}/${documentId}`;
  return `/content-manager/${kind}${language}`;
};

export const momentOf = (iso: string): string =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  );
