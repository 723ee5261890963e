import '../ui/web.css';

/** Copies a text. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Opens the dialler with a number; the reader decides whether to call. */
export function callPhone(phone: string): void {
  window.location.href = `tel:${phone.replace(/[^\d+]/g, '')}`;
}

/** Opens an address outside the app. */
export function openExternal(url: string): void {
  window.open(url, '_blank', 'noopener');
}

/** Language of the device: `zh` for any Chinese, else `en`. */
export const deviceLanguage = (): 'zh' | 'en' => (/^zh/i.test(navigator.language || 'zh') ? 'zh' : 'en');

export const deviceIsNight = (): boolean => window.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;

export const isTimelinePreview = (): boolean => false;

/** The app draws its own tab bar and header on the web alone. */
export const drawsOwnBars = (): boolean => true;

/** Gives the document what lies outside the pages: its language and the colours behind them. */
export function paintSurroundings({
  classNames,
  language,
}: {
  readonly classNames: readonly string[];
  readonly language: string;
}): void {
  document.documentElement.lang = language;
  document.body.className = classNames.join(' ');
}

export const scanCode = (): Promise<string | undefined> => Promise.resolve(undefined);
export const canScan = (): boolean => false;
