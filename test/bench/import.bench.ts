import { promises as fs, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { newAdministrator, type AdminClient } from '../integration/cms/admin-client';
import { runCms } from '../integration/cms/process';
import { SheetsClient, xlsxOf } from '../integration/cms/sheets';
import { cmsFolder, distFolder, seededData } from '../integration/cms/template';

const LIST = '/content-manager/collection-types/api::scenic-spot.scenic-spot?page=1&pageSize=20&sort=updatedAt:DESC';
const ASKED_EVERY_MS = 250;
const SETTLED_S = 3600;

const heading = [
  '名称',
  '名称（英文）',
  '一句话简介',
  '详细介绍',
  '类型',
  '等级',
  '经度',
  '纬度',
  '误差半径（米）',
  '所属镇街',
  '地址',
  '电话',
  '开放时间',
  '建议游览时长（分钟）',
  '别名',
  '所属主题',
];
const digits = '零一二三四五六七八九';
const inWords = (number: number): string =>
  [...String(number).padStart(4, '0')].map((digit) => digits[Number(digit)]).join('');

/** Distinct places on a grid of 60 m in and around Boshan; every tenth with English. */
const rowOf = (index: number): readonly unknown[] => [
  `试验点${inWords(index)}`,
  index % 10 === 0 ? `Trial ${index}` : null,
  `第 ${index} 处试验用的地点。`,
  `这一段是第 ${index} 处地点的介绍，长度和真实内容相仿。\n\n第二段写交通、看点和注意事项，方便衡量导入的快慢。`,
  '山岳',
  '4A级景区',
  117.75 + (index % 100) * 0.002,
  36.4 + Math.floor(index / 100) * 0.002,
  20,
  '池上镇',
  `试验路 ${index} 号`,
  '0533-4180000',
  'Mo-Su 08:00-18:00',
  90,
  `试验甲${index}、试验乙${index}`,
  '一味清欢·特色美食游',
];

const megabytes = (pid: number): number => {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
};

/** Looks at memory and at the admin's list until told to stop. */
class Watch {
  readonly answers: number[] = [];
  peak = 0;
  private isOver = false;
  private readonly watching: Promise<unknown>;

  constructor(
    private readonly admin: AdminClient,
    private readonly pid: number,
  ) {
    this.watching = Promise.all([this.list(), this.memory()]);
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await this.watching;
  }

  private async list(): Promise<void> {
    while (!this.isOver) {
      const begun = performance.now();
      const { status, json } = await this.admin.ask('GET', LIST);
      const answered = performance.now() - begun;
      if (status !== 200 || json<{ results: unknown[] }>().results.length === 0) throw new Error(`the list: ${status}`);
      this.answers.push(answered);
      await wait(Math.max(0, ASKED_EVERY_MS - answered));
    }
  }

  private async memory(): Promise<void> {
    while (!this.isOver) {
      this.peak = Math.max(this.peak, megabytes(this.pid));
      await wait(100);
    }
  }
}

const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;
const secondsSince = (begun: number): number => Math.round((performance.now() - begun) / 10) / 100;

/** Imports a sheet of new places, complete rows, while somebody turns over the admin's list four times a second. */
export const run = async ({ smoke }: { smoke: boolean }): Promise<Record<string, unknown>> => {
  const rows = smoke ? 60 : 5000;
  const file = await xlsxOf([heading, ...Array.from({ length: rows }, (_, index) => rowOf(index))]);
  const data = await seededData('import');
  try {
    const cms = await runCms({ cmsFolder, distFolder, data });
    try {
      await cms.flush();
      const admin = await newAdministrator(cms, 'bench@import.test');
      const sheets = new SheetsClient(admin);
      for (let warm = 0; warm < 5; warm += 1) await admin.ask('GET', LIST);
      await wait(smoke ? 500 : 5000);
      const idle = megabytes(cms.pid);
      const watch = new Watch(admin, cms.pid);
      let begun = performance.now();
      const { id } = (await sheets.upload('scenic-spot', '试验.xlsx', file)).json<{ data: { id: number } }>().data;
      const checked = await sheets.settled(id, SETTLED_S);
      const dryRun = secondsSince(begun);
      if (checked.counts['new'] !== rows) throw new Error(`the dry run found ${JSON.stringify(checked)}`);
      begun = performance.now();
      await sheets.begin(id, 'apply', { mode: 'good' });
      const applied = await sheets.settled(id, SETTLED_S);
      const apply = secondsSince(begun);
      await watch.stop();
      if (applied.counts['done'] !== rows) throw new Error(`applying came to ${JSON.stringify(applied)}`);
      return {
        rows,
        dry_run_s: dryRun,
        apply_s: apply,
        rss_delta_mb: Math.round(watch.peak - idle),
        admin_list_p95_ms: Math.round(percentile(watch.answers, 0.95)),
        detail: {
          file_kb: Math.round(file.length / 1024),
          idle_mb: Math.round(idle),
          lists_asked: watch.answers.length,
          admin_list_median_ms: Math.round(percentile(watch.answers, 0.5)),
          admin_list_slowest_ms: Math.round(Math.max(...watch.answers)),
        },
      };
    } finally {
      await cms.stop();
    }
  } finally {
    await fs.rm(data, { recursive: true, force: true });
  }
};
