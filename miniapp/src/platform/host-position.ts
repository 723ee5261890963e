import { gcj02, toWgs84, type Wgs84 } from '@boshan/shared/geo/datum';

/** A position as a mini-program's host tells it. */
export interface HostPosition {
  readonly longitude: number | string;
  readonly latitude: number | string;
  readonly accuracy?: number | string;
  readonly speed?: number;
}

/**
 * What the host told, in WGS-84. WeChat gives that where it is asked for `wgs84`; Alipay knows GCJ-02 alone
 * ("火星坐标系", https://w3cschool.cn/aliminiapp/aliminiapp-8s5z28xj.html) and tells numbers as text.
 */
export function hostPoint({ longitude, latitude }: HostPosition, host = process.env.TARO_ENV): Wgs84 {
  const [lon, lat] = [Number(longitude), Number(latitude)];
  return host === 'alipay' ? toWgs84(gcj02(lon, lat)) : { lon, lat };
}

/** What hosts answer where the reader, or the reader's answer to the privacy question, says no. 2001 is Alipay's. */
const REFUSED = /auth|privacy|permission|denied|授权|\b2001\b/i;

/** Whether it was the reader who said no; else the device could not. */
export function isRefused(error: unknown): boolean {
  const {
    errMsg,
    errorMessage,
    error: code,
  } = (error ?? {}) as Partial<Record<'errMsg' | 'errorMessage' | 'error', unknown>>;
  return REFUSED.test([errMsg, errorMessage, code, error instanceof Error ? error.message : ''].join(' '));
}
