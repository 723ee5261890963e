import { Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useSheetJobs, useSheetTypes } from './api';
import { JobList } from './job-list';
import { JobView } from './job-view';
import { UploadPanel } from './upload-panel';

function Content() {
  const [parameters] = useSearchParams();
  const types = useSheetTypes();
  const { jobs, refresh } = useSheetJobs();
  const [chosen, setChosen] = useState<string>();
  const [open, setOpen] = useState<number>();
  if (types === undefined || jobs === undefined) return <Page.Loading />;
  const asked = parameters.get('uid');
  const uid = chosen ?? (types.some((type) => type.uid === asked) ? asked : types[0]?.uid);
  if (uid === undefined || uid === null) return <Typography>您的账号没有可以导入的内容类型，请联系管理员。</Typography>;
  // The newest import is what one has just uploaded.
  const job = jobs.find(({ id }) => id === open) ?? jobs[0];
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <UploadPanel
        types={types}
        uid={uid}
        onType={setChosen}
        onUploaded={() => {
          setOpen(undefined);
          refresh();
        }}
      />
      {job ? <JobView key={job.id} job={job} onAsked={refresh} /> : null}
      {jobs.length > 0 ? <JobList jobs={jobs} open={job?.id} onOpen={setOpen} /> : null}
    </Flex>
  );
}

/** The page 「表格导入导出」. */
export function SpreadsheetPage() {
  return (
    <Page.Protect permissions={[{ action: 'plugin::spreadsheet.import', subject: null }]}>
      <Page.Main>
        <Page.Title>表格导入导出</Page.Title>
        <Layouts.Header title="表格导入导出" subtitle="用 Excel 批量新增和修改内容" />
        <Layouts.Content>
          <Content />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}
