import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

export interface Named {
  readonly key: string;
  readonly name: string;
  readonly type?: string;
}
export interface Role {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly description?: string | null;
}
export interface Person {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly state: 'active' | 'invited' | 'blocked';
  readonly towns: readonly Named[];
  readonly entries: readonly Named[];
}
export interface Staff {
  readonly people: readonly Person[];
  readonly towns: readonly Named[];
  readonly roles: readonly Role[];
}

/** What the server says is wrong, in its own (Chinese) words. */
export const messageOf = (cause: unknown): string => {
  const { message } = (cause ?? {}) as { message?: unknown };
  return typeof message === 'string' && /\p{Script=Han}/u.test(message) ? message : '没有成功：请检查网络后再试。';
};

/** Everybody, towns and roles. `undefined` while they are on their way; a text where they did not come. */
export function useStaff(): { readonly staff: Staff | string | undefined; readonly reload: () => void } {
  const { get } = useFetchClient();
  const [staff, setStaff] = useState<Staff | string>();
  const reload = useCallback(() => {
    get<{ data: Staff }>('/people')
      .then(({ data }) => setStaff(data.data))
      .catch((cause: unknown) => setStaff(messageOf(cause)));
  }, [get]);
  useEffect(reload, [reload]);
  return { staff, reload };
}

const DEBOUNCE_MS = 200;

/** Entries by a part of their name. */
export function useEntries(query: string): readonly Named[] {
  const { get } = useFetchClient();
  const [found, setFound] = useState<readonly Named[]>([]);
  useEffect(() => {
    if (query.trim() === '') {
      setFound([]);
      return undefined;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      get<{ data: readonly Named[] }>(`/people/entries?q=${encodeURIComponent(query)}`, { signal: abort.signal })
        .then(({ data }) => setFound(data.data))
        .catch(() => undefined);
    }, DEBOUNCE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [get, query]);
  return found;
}
