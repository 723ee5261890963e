import type { Transport } from '@boshan/shared/client/transport';

/**
 * How the snapshot's files are fetched on the web. axios is run with the first request, not with the app: its start is
 * no part of the first long task.
 */
export const createTransport = (): Transport => ({
  get: async (path, options) => {
    const { webTransport } = await import(/* webpackMode: "eager" */ './web-transport');
    return webTransport.get(path, options);
  },
});
