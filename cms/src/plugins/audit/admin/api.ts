import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

export interface Filter {
  readonly person?: string;
  readonly action?: string;
  readonly type?: string;
  readonly from?: string;
  readonly to?: string;
}
export interface Entry {
  readonly number: number;
  readonly at: string;
  readonly person: string;
  readonly action: string;
  readonly type: string;
  readonly name: string;
  readonly target: string;
  readonly language: string;
  readonly ip: string;
  /** Names of changed fields, in words. */
  readonly details: string;
}
export interface Found {
  readonly data: readonly Entry[];
  readonly meta: { readonly page: number; readonly pageSize: number; readonly total: number };
}
export interface Choice {
  readonly value: string;
  readonly label: string;
}
export interface Choices {
  readonly people: readonly Choice[];
  readonly actions: readonly Choice[];
  readonly types: readonly Choice[];
}

/** The filter as a query; what is not set stays out. */
export const queryOf = (filter: Filter, page?: number): string => {
  const set = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams([...set, ...(page === undefined ? [] : [['page', String(page)]])]).toString();
};

/** A page of the log; `undefined` while it is on its way, `error` where it did not come. */
export function useEntries(filter: Filter, page: number): Found | 'error' | undefined {
  const { get } = useFetchClient();
  const [found, setFound] = useState<Found | 'error'>();
  const query = queryOf(filter, page);
  useEffect(() => {
    const abort = new AbortController();
    get<Found>(`/audit/entries?${query}`, { signal: abort.signal })
      .then(({ data }) => setFound(data))
      .catch(() => {
        if (!abort.signal.aborted) setFound('error');
      });
    return () => abort.abort();
  }, [get, query]);
  return found;
}

const NONE: Choices = { people: [], actions: [], types: [] };

/** What occurs in the log. */
export function useChoices(): Choices {
  const { get } = useFetchClient();
  const [choices, setChoices] = useState(NONE);
  useEffect(() => {
    get<{ data: Choices }>('/audit/choices')
      .then(({ data }) => setChoices(data.data))
      .catch(() => undefined);
  }, [get]);
  return choices;
}

export interface Verification {
  readonly entries: number;
  readonly broken?: { readonly number: number; readonly reason: 'changed' | 'missing' | 'unlinked' };
}

const reasons = { changed: '内容被改动', missing: '记录缺失', unlinked: '与前一条不衔接' } as const;

/** The result of a check, in words. */
export const verificationWords = ({ entries, broken }: Verification): string =>
  broken === undefined
    ? `核对完成：共 ${entries} 条，完整，没有改动。`
    : `核对发现问题：第 ${broken.number} 条${reasons[broken.reason]}（之前的 ${entries} 条完整）。`;
