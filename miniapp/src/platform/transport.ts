import { axiosTransport } from '@boshan/shared/client/axios-transport';
import type { Transport } from '@boshan/shared/client/transport';
import Taro from '@tarojs/taro';
import axios, { AxiosError, type InternalAxiosRequestConfig, type AxiosResponse } from 'axios';
import { snapshotUrl } from './origin';

/**
 * axios has no adapter for mini-programs. Taro's request calls success whatever the status, so rejecting by status
 * stays with axios's own `validateStatus`.
 */
function taroAdapter(config: InternalAxiosRequestConfig): Promise<AxiosResponse<unknown>> {
  return new Promise((resolve, reject) => {
    Taro.request<string>({
      url: axios.getUri(config),
      method: 'GET',
      dataType: 'text',
      responseType: 'text',
      timeout: config.timeout && config.timeout > 0 ? config.timeout : 20_000,
      header: { ...config.headers.toJSON() } as Record<string, string>,
      success: ({ data, statusCode, header }) => {
        const response = { data, status: statusCode, statusText: '', headers: { ...header }, config };
        if (config.validateStatus?.(statusCode) ?? true) resolve(response);
        else reject(new AxiosError(`status ${statusCode}`, AxiosError.ERR_BAD_RESPONSE, config, undefined, response));
      },
      fail: ({ errMsg }) => reject(new AxiosError(errMsg, AxiosError.ERR_NETWORK, config)),
    }).catch(() => undefined); // Taro rejects besides calling `fail`, which has dealt with it.
  });
}

/** How the snapshot's files are fetched in a mini-program. */
export const createTransport = (): Transport =>
  axiosTransport(axios.create({ baseURL: snapshotUrl(), adapter: taroAdapter }));
