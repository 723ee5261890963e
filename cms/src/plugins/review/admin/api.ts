import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { Action, State } from './words';

/** One language of one entry. */
export interface Subject {
  readonly type: string;
  readonly entry: string;
  readonly language: string;
}
export interface StoredStep {
  readonly step: string;
  readonly personName: string;
  readonly words: string | null;
  readonly at: string;
}
export interface Panel {
  readonly reviewed: boolean;
  readonly state: State;
  readonly version: string;
  readonly isPublished: boolean;
  readonly words: string;
  readonly senderName: string;
  readonly actions: readonly { readonly action: Action; readonly refusal?: string }[];
  readonly steps: readonly StoredStep[];
}
export interface Segment {
  readonly text: string;
  readonly kind: 'same' | 'removed' | 'added';
}
export interface Picture {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  readonly isImage: boolean;
}
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}
export interface Change {
  readonly path: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly segments?: readonly Segment[];
  readonly pictures?: { readonly before: readonly Picture[]; readonly after: readonly Picture[] };
  readonly position?: { readonly before?: Point; readonly after?: Point; readonly metres?: number };
}
export interface Difference {
  readonly changes: readonly Change[];
  readonly same: number;
  readonly name: string;
  readonly panel: Panel;
}
export interface QueueRow extends Subject {
  readonly typeName: string;
  readonly languageName: string;
  readonly name: string;
  readonly state: State;
  readonly senderName: string;
  readonly byName: string;
  readonly at: string;
  readonly words: string;
  readonly version: string;
  readonly mayPublish: boolean;
}
export interface Named {
  readonly key: string;
  readonly name: string;
}
export interface Queue {
  readonly data: readonly QueueRow[];
  readonly meta: {
    readonly page: number;
    readonly pageSize: number;
    readonly total: number;
    readonly towns: readonly Named[];
    readonly types: readonly Named[];
  };
}
export interface Counts {
  readonly pending: number;
  readonly mine: number;
  readonly returned: number;
  readonly approved: number;
}
export interface Result extends Subject {
  readonly status: number;
  readonly message?: string;
}

/** What the server says is wrong, in its own (Chinese) words. */
export const messageOf = (cause: unknown): string => {
  const { message } = (cause ?? {}) as { message?: unknown };
  return typeof message === 'string' && /\p{Script=Han}/u.test(message) ? message : '没有成功：请检查网络后再试。';
};

export const queryOf = ({ type, entry, language }: Subject): string =>
  new URLSearchParams({ type, entry, language }).toString();

/** The page that shows what differs. */
export const differenceAddress = (subject: Subject): string => `/plugins/review?${queryOf(subject)}`;

/** What an address answers. `undefined` while it is on its way, a text where it did not come. */
export function useAnswer<T>(path: string | undefined, changes: unknown = 0) {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<T | string>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (path === undefined) return undefined;
    const abort = new AbortController();
    get<T>(path, { signal: abort.signal })
      .then(({ data }) => setAnswer(data))
      .catch((cause: unknown) => {
        if (!abort.signal.aborted) setAnswer(messageOf(cause));
      });
    return () => abort.abort();
  }, [get, path, round, changes]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  return { answer, reload };
}

/** Does an action on some entries; rejects with the server's words where a single one is refused. */
export function useAct() {
  const { post } = useFetchClient();
  return useCallback(
    async (
      action: Action,
      items: readonly (Subject & { readonly version: string })[],
      words?: string,
    ): Promise<readonly Result[]> => {
      const sent = items.map(({ type, entry, language, version }) => ({ type, entry, language, version }));
      const { data } = await post<{ data: readonly Result[] }>('/review/actions', { action, items: sent, words });
      return data.data;
    },
    [post],
  );
}
