import { useAuth, useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';

export interface SheetType {
  readonly uid: string;
  readonly name: string;
  readonly mayCreate: boolean;
}

export interface SheetJob {
  readonly id: number;
  readonly uid: string;
  readonly fileName: string;
  readonly state: string;
  readonly notes: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly total: number;
  readonly done: number;
  readonly error: string;
  readonly createdAt: string;
}

export interface SheetRow {
  readonly number: number;
  readonly status: string;
  readonly name: string;
  readonly changes: readonly { readonly heading: string; readonly before: string; readonly after: string }[];
  readonly remarks: readonly {
    readonly cell?: string;
    readonly heading?: string;
    readonly level: 'error' | 'warning' | 'note';
    readonly message: string;
    readonly fix?: string;
  }[];
  readonly result: string;
  readonly message: string;
  readonly documentId: string | null;
}

export interface RowPage {
  readonly data: readonly SheetRow[];
  readonly total: number;
  readonly pageSize: number;
}

const POLL_MS = 1000;
const working = new Set(['reading', 'checking', 'applying', 'undoing']);
export const isWorking = ({ state }: SheetJob): boolean => working.has(state);

/** What the server says about a failure, which is in Chinese, else that it could not be reached. */
export const reasonOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : '';
  return /\p{Script=Han}/u.test(message) ? message : '连不上服务器，请稍后重试。';
};

/** The types that the user may fill; `undefined` until they are known. */
export function useSheetTypes(): readonly SheetType[] | undefined {
  const { get } = useFetchClient();
  const [types, setTypes] = useState<readonly SheetType[]>();
  useEffect(() => {
    get<{ data: { types: readonly SheetType[] } }>('/spreadsheet/types')
      .then(({ data }) => setTypes(data.data.types))
      .catch(() => setTypes([]));
  }, [get]);
  return types;
}

/** The user's imports, asked for anew while one of them is being worked on. `refresh` asks now. */
export function useSheetJobs(): { readonly jobs: readonly SheetJob[] | undefined; readonly refresh: () => void } {
  const { get } = useFetchClient();
  const [jobs, setJobs] = useState<readonly SheetJob[]>();
  const [asked, setAsked] = useState(0);
  const isBusy = jobs?.some(isWorking) ?? false;
  useEffect(() => {
    let isCurrent = true;
    const ask = (): void => {
      get<{ data: readonly SheetJob[] }>('/spreadsheet/jobs')
        .then(({ data }) => isCurrent && setJobs(data.data))
        .catch(() => isCurrent && setJobs((known) => known ?? []));
    };
    ask();
    const timer = isBusy ? setInterval(ask, POLL_MS) : undefined;
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, [get, asked, isBusy]);
  return { jobs, refresh: useCallback(() => setAsked((count) => count + 1), []) };
}

/** One page of a job's rows; asked for anew when `version` changes. */
export function useSheetRows(job: number, query: string, version: string): RowPage | undefined {
  const { get } = useFetchClient();
  const [page, setPage] = useState<RowPage>();
  useEffect(() => {
    let isCurrent = true;
    get<RowPage>(`/spreadsheet/jobs/${job}/rows?${query}`)
      .then(({ data }) => isCurrent && setPage(data))
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [get, job, query, version]);
  return page;
}

/** Downloads a file that only who is signed in may have. */
export function useDownload(): (path: string, name: string) => Promise<void> {
  const { get } = useFetchClient();
  return useCallback(
    async (path, name) => {
      const { data } = await get<Blob>(path, { responseType: 'blob' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(data);
      link.download = name;
      link.click();
      URL.revokeObjectURL(link.href);
    },
    [get],
  );
}

/** Where the CMS answers; Strapi's type leaves it out. */
const backend = (): string => (window.strapi as unknown as { readonly backendURL: string }).backendURL;

/** Uploads a file as it is: as a form it would be taken whole before the server could refuse it. */
export function useUpload(): (uid: string, file: File) => Promise<void> {
  const { get } = useFetchClient();
  const token = useAuth('SpreadsheetUpload', (state) => state.token);
  const latest = useRef(token);
  useEffect(() => {
    latest.current = token;
  }, [token]);
  return useCallback(
    async (uid, file) => {
      // Renews a token that has run out, which a plain request cannot.
      await get('/spreadsheet/jobs');
      const path = `/spreadsheet/jobs?uid=${uid}&name=${encodeURIComponent(file.name)}`;
      const headers = { authorization: `Bearer ${latest.current ?? ''}`, 'content-type': 'application/octet-stream' };
      const answer = await fetch(`${backend()}${path}`, { method: 'POST', headers, body: file });
      if (answer.ok) return;
      const { error } = (await answer.json().catch(() => ({}))) as { error?: { message?: string } };
      throw new Error(error?.message ?? '');
    },
    [get],
  );
}
