import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Download, Upload } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useRef, useState, type ChangeEvent } from 'react';
import { reasonOf, useDownload, useUpload, type SheetType } from './api';

const MOST_BYTES = 20 * 1024 * 1024;

interface PanelProps {
  readonly types: readonly SheetType[];
  readonly uid: string;
  readonly onType: (uid: string) => void;
  readonly onUploaded: () => void;
}

/** Says what went wrong with what the user asked for. */
function useAttempt(): (work: () => Promise<void>) => Promise<void> {
  const { toggleNotification } = useNotification();
  return async (work) => {
    try {
      await work();
    } catch (error) {
      toggleNotification({ type: 'danger', message: reasonOf(error), timeout: 12_000 });
    }
  };
}

/** Type, template, and the file to be tried. */
export function UploadPanel({ types, uid, onType, onUploaded }: PanelProps) {
  const attempt = useAttempt();
  const [isSending, setSending] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const [download, upload] = [useDownload(), useUpload()];
  const name = types.find((type) => type.uid === uid)?.name ?? '';
  const template = () => attempt(() => download(`/spreadsheet/template?uid=${uid}`, `${name}-导入模板.xlsx`));
  const exportAs = (format: string) =>
    attempt(() => download(`/spreadsheet/export?uid=${uid}&format=${format}`, `${name}.${format}`));
  const send = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (file === undefined) return;
    setSending(true);
    await attempt(async () => {
      const megabytes = Math.round(file.size / 1024 / 1024);
      if (file.size > MOST_BYTES)
        throw new Error(`文件有 ${megabytes} MB，超过 20 MB 的上限：请删掉图片和空白行，或分成几个文件。`);
      await upload(uid, file);
      onUploaded();
    });
    setSending(false);
    target.value = '';
  };
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={6}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Field.Root name="type">
          <Field.Label>内容类型</Field.Label>
          <SingleSelect value={uid} onChange={(value) => onType(String(value))} aria-label="内容类型">
            {types.map((type) => (
              <SingleSelectOption key={type.uid} value={type.uid}>
                {type.name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Flex gap={2} wrap="wrap">
          <Button variant="secondary" startIcon={<Download />} onClick={template}>
            下载模板
          </Button>
          <Button startIcon={<Upload />} loading={isSending} onClick={() => input.current?.click()}>
            上传表格
          </Button>
          <Button variant="tertiary" startIcon={<Download />} onClick={() => exportAs('xlsx')}>
            导出全部（Excel）
          </Button>
          <Button variant="tertiary" startIcon={<Download />} onClick={() => exportAs('csv')}>
            导出全部（CSV）
          </Button>
          <input ref={input} type="file" accept=".xlsx,.xlsm,.csv" hidden aria-label="选择表格文件" onChange={send} />
        </Flex>
        <Typography variant="pi" textColor="neutral600">
          先下载模板，在电脑上填好再上传（.xlsx 或 .csv，20
          MB、两万行以内）。上传后先预检，看过结果再写入；写入的都是草稿，可以整批撤销。
        </Typography>
      </Flex>
    </Box>
  );
}
