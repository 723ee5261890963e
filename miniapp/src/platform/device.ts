import Taro from '@tarojs/taro';

/** Copies a text; the host shows its own toast in a mini-program. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text });
    return true;
  } catch {
    return false;
  }
}

/** Opens the dialler with a number; the reader decides whether to call. */
export function callPhone(phone: string): void {
  Taro.makePhoneCall({ phoneNumber: phone.replace(/[^\d+]/g, '') }).catch(() => undefined);
}

/** Opens an address outside the app: mini-programs may not, so it is copied there. */
export function openExternal(url: string): void {
  void copyText(url);
}

/** Language of the device: `zh` for any Chinese, else `en`. */
export function deviceLanguage(): 'zh' | 'en' {
  const { language } = Taro.getAppBaseInfo();
  return /^zh/i.test(language ?? 'zh') ? 'zh' : 'en';
}

export const deviceIsNight = (): boolean => Taro.getAppBaseInfo().theme === 'dark';

/** In a single page of the timeline (scene 1154) there is no navigation, log-in or tab bar. */
export const isTimelinePreview = (): boolean => Taro.getLaunchOptionsSync().scene === 1154;

/** The app draws its own tab bar and header on the web alone. */
export const drawsOwnBars = (): boolean => false;

/** Nothing to tell: the host paints its own bars. */
export function paintSurroundings(_state: { readonly classNames: readonly string[]; readonly language: string }): void {
  // Deliberately nothing.
}

/** Scans a code with the camera; `undefined` where the reader gave up. */
export async function scanCode(): Promise<string | undefined> {
  try {
    const { result, path } = await Taro.scanCode({});
    return path ?? result;
  } catch {
    return undefined;
  }
}
export const canScan = (): boolean => true;
