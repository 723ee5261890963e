import { axiosTransport } from '@boshan/shared/client/axios-transport';
import type { Transport } from '@boshan/shared/client/transport';
import axios, { type AxiosAdapter } from 'axios';
import { takeEarlyAnswer } from './early-answers';
import { snapshotUrl } from './origin';

const network = axios.getAdapter('fetch');

/** The network, except for what index.html has asked for already. */
const adapter: AxiosAdapter = async (config) => {
  const early = config.headers.has('If-None-Match') ? undefined : await takeEarlyAnswer(config.url ?? '');
  if (!early) return network(config);
  const headers = early.etag === null ? {} : { etag: early.etag };
  return { data: early.text, status: 200, statusText: '', headers, config };
};

export const webTransport: Transport = axiosTransport(axios.create({ baseURL: snapshotUrl(), adapter }));
