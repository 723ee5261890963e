import { axiosTransport } from '@boshan/shared/client/axios-transport';
import type { Transport } from '@boshan/shared/client/transport';
import axios from 'axios';
import { snapshotUrl } from './origin';

/** How the snapshot's files are fetched on the web. */
export const createTransport = (): Transport =>
  axiosTransport(axios.create({ baseURL: snapshotUrl(), adapter: 'fetch' }));
