import Taro from '@tarojs/taro';

export interface TextFile {
  /** With its ending; what systems forbid in names is replaced. */
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** How a file left the app; `failed` where the host refused. */
export type SaveAnswer = 'saved' | 'shared' | 'cancelled' | 'failed';

/** Alipay hands over no files but documents that it can show itself. */
export const canSaveFiles = (): boolean => process.env.TARO_ENV === 'weapp';

const isCancelled = (error: unknown): boolean =>
  /cancel/i.test((error as { errMsg?: string } | undefined)?.errMsg ?? '');

/**
 * Writes a text to the app's own folder and offers it to a chat, from where any app opens it: a mini-program cannot
 * reach the phone's files. Synchronous up to the share, which WeChat allows within a tap alone.
 */
export async function saveFile({ name, text }: TextFile): Promise<SaveAnswer> {
  try {
    const filePath = `${Taro.env.USER_DATA_PATH}/${name}`;
    Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8');
    await Taro.shareFileMessage({ filePath, fileName: name });
    return 'shared';
  } catch (error) {
    return isCancelled(error) ? 'cancelled' : 'failed';
  }
}
