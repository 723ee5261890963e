import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

export interface Version {
  readonly id: number;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly person: string;
  readonly action: string;
  readonly language: string;
  readonly name: string;
  readonly note: string;
  readonly isCurrent: boolean;
}
export interface Found {
  readonly data: readonly Version[];
  readonly meta: {
    readonly total: number;
    readonly pageSize: number;
    readonly days: number;
    readonly versions: number;
  };
}
export interface Difference {
  readonly path: readonly string[];
  readonly label: string;
  readonly before: string;
  readonly after: string;
}
export interface VersionView {
  readonly version: Version;
  readonly fields: readonly { readonly label: string; readonly text: string }[];
  /** `before` is the version, `after` the present draft. */
  readonly differences?: readonly Difference[];
}
export interface Deleted extends Version {
  readonly type: string;
  readonly languages: string;
}
export interface Restored {
  /** What could not be brought back, in words. */
  readonly lost: readonly string[];
  readonly notes?: readonly string[];
  /** Of a deleted entry that is back. */
  readonly uid?: string;
  readonly documentId?: string;
}

const moment = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
  hour12: false,
});
/** Beijing time. */
export const timeWords = (at: string): string => moment.format(new Date(at));
/** The name without the address. */
export const personName = (person: string): string => person.replace(/\s*<[^>]*>$/, '') || person;

/** What a path answers; `undefined` while it is on its way, `error` where it did not come. `refresh` asks again. */
export function useAnswer<T>(path: string): { readonly answer: T | 'error' | undefined; readonly refresh: () => void } {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<T | 'error'>();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    get<T>(path)
      .then(({ data }) => isCurrent && setAnswer(data))
      .catch(() => isCurrent && setAnswer('error'));
    return () => {
      isCurrent = false;
    };
  }, [get, path, asked]);
  return { answer, refresh: useCallback(() => setAsked((count) => count + 1), []) };
}
