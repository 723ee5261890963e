import { useEffect } from 'react';
import { createValue, useValue } from '../content/value';
import { ToastLine } from '../ui/sheet';

const SHOWN_MS = 2_000;
const toast = createValue<string | undefined>(undefined);

/** Shows a short word over the page for two seconds. */
export const showToast = (text: string): void => toast.set(text);

export function ToastHost() {
  const text = useValue(toast);
  useEffect(() => {
    if (text === undefined) return undefined;
    const timer = setTimeout(() => toast.set(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return text === undefined ? null : <ToastLine text={text} />;
}
