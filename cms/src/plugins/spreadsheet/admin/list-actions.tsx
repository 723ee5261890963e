import { Button, Flex } from '@strapi/design-system';
import { Download, Upload } from '@strapi/icons';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { useLocation, useNavigate, useParams } from 'react-router-dom';
import { reasonOf, useDownload, useSheetTypes } from './api';

const permissions = {
  import: [{ action: 'plugin::spreadsheet.import', subject: null }],
  export: [{ action: 'plugin::spreadsheet.export', subject: null }],
};

/** What narrows and sorts the list, without its page: an export holds all that one filtered. */
export function listQuery(search: string): string {
  const wanted = [...new URLSearchParams(search)].filter(([name]) => /^(?:filters\[|_q$|sort$)/.test(name));
  return new URLSearchParams(wanted).toString();
}

/** Buttons above the content manager's lists. */
export function ListActions() {
  const { slug = '' } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const types = useSheetTypes();
  const download = useDownload();
  const { toggleNotification } = useNotification();
  const { allowedActions } = useRBAC(permissions);
  const type = types?.find(({ uid }) => uid === slug);
  if (type === undefined) return null;
  const save = (format: string): void => {
    download(`/spreadsheet/export?uid=${slug}&format=${format}&${listQuery(search)}`, `${type.name}.${format}`).catch(
      (error: unknown) => toggleNotification({ type: 'danger', message: reasonOf(error) }),
    );
  };
  return (
    <Flex gap={2}>
      {allowedActions['canExport'] ? (
        <>
          <Button variant="tertiary" startIcon={<Download />} onClick={() => save('xlsx')}>
            导出 Excel
          </Button>
          <Button variant="tertiary" startIcon={<Download />} onClick={() => save('csv')}>
            导出 CSV
          </Button>
        </>
      ) : null}
      {allowedActions['canImport'] ? (
        <Button variant="tertiary" startIcon={<Upload />} onClick={() => navigate(`/plugins/spreadsheet?uid=${slug}`)}>
          导入表格
        </Button>
      ) : null}
    </Flex>
  );
}
