export interface TextFile {
  /** With its ending; what systems forbid in names is replaced. */
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** How a file left the app; `failed` where the host refused. */
export type SaveAnswer = 'saved' | 'shared' | 'cancelled' | 'failed';

export const canSaveFiles = (): boolean => true;

/** How long a browser may take to begin the download before its address is forgotten. */
const FORGET_MS = 60_000;

/** Hands a text to the browser as a download. */
export function saveFile({ name, type, text }: TextFile): Promise<SaveAnswer> {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), FORGET_MS);
  return Promise.resolve('saved');
}
