/** What a spreadsheet may hold; beyond it one is told so before anything of it is kept. */
export const limits = {
  /** Bytes of the file as it is uploaded. */
  fileBytes: 20 * 1024 * 1024,
  /** Bytes of one part of an .xlsx, unpacked. */
  partBytes: 150 * 1024 * 1024,
  /** Bytes of all shared texts of an .xlsx, unpacked: they are held in memory while the rows are read. */
  textBytes: 48 * 1024 * 1024,
  /** Parts of an .xlsx. */
  parts: 2000,
  rows: 20_000,
  columns: 300,
  merges: 2000,
  /** Characters of one cell: what Excel itself allows. */
  cellCharacters: 32_767,
} as const;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

export const tooLargeMessage = (bytes: number | undefined): string =>
  `文件${bytes === undefined ? '' : `有 ${megabytes(bytes)}，`}超过 ${megabytes(limits.fileBytes)} 的上限：请删掉表里的图片和空白行，或分成几个文件。`;
