import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { DrawnMap } from '@boshan/shared/contract/drawn-map';
import { translate } from '../../miniapp/src/i18n/dictionary';
import { readSnapshot } from '../integration/cms/snapshot';
import { newEditor, type Editor } from './stage/editor';
import { closeBrowser, newPhone, top } from './stage/phone';
import { openSite, type Site } from './stage/site';

const DRAWN_MAP = 'api::drawn-map.drawn-map';
const SLUG = 'drawn-yanshen';
/** Fractions of the drawing's width and height, and how far it lies from where it should on the ground, in metres. */
interface Tie {
  readonly x: number;
  readonly y: number;
  readonly east?: number;
}

let site: Site;
let editor: Editor;

beforeAll(async () => {
  site = await openSite('admin-drawn-map');
  editor = await newEditor(site);
}, 400_000);

afterAll(async () => {
  await editor?.close();
  await closeBrowser();
  await site?.close();
});

const shot = async (name: string): Promise<void> => {
  if (process.env['SHOTS']) await editor.page.screenshot({ path: join(process.env['SHOTS'], `${name}.png`) });
};
const picture = (): Locator => editor.page.getByAltText('手绘图：点一处添加对应点');
const pins = (): Locator => editor.page.getByRole('button', { name: /^对应点 \d+，可拖动/ });
const verdict = (text: RegExp): Promise<void> =>
  editor.page.getByRole('status').filter({ hasText: text }).first().waitFor();

/** A drawing 560 metres wide and 840 high, north up, as the initial content assumes it. WGS-84 as `lon, lat`. */
const ground = ({ x, y, east = 0 }: Tie): string => {
  const lon = 117.862 + ((x - 0.5) * 560 + east) / 89_530;
  const lat = 36.462 - ((y - 0.5) * 840) / 110_960;
  return [lon, lat].map((degrees) => Number(degrees.toFixed(6))).join(', ');
};

const openMap = async (): Promise<void> => {
  await editor.openEntry(DRAWN_MAP, SLUG);
  await picture().waitFor();
  await picture().scrollIntoViewIfNeeded();
};

/** Clicks the picture where the point is and pastes where that lies. */
const add = async (tie: Tie): Promise<void> => {
  const { page } = editor;
  const before = await pins().count();
  const { width, height } = (await picture().boundingBox())!;
  // The picture takes no clicks itself: the sheet below it does.
  await picture()
    .locator('..')
    .click({ position: { x: tie.x * width, y: tie.y * height } });
  await pins().nth(before).waitFor();
  await page.getByText(`第 ${before + 1} 个点在地面的哪里？`).waitFor();
  await page.getByLabel('经纬度', { exact: true }).fill(ground(tie));
  await page.getByRole('button', { name: '填入', exact: true }).click();
  await page.getByText(`经度 ${ground(tie).replace(', ', '，纬度 ')}`).waitFor();
};

const clear = async (): Promise<void> => {
  while ((await pins().count()) > 0)
    await editor.page
      .getByRole('button', { name: /^去掉第 \d+ 个对应点$/ })
      .first()
      .click();
};

const choose = async (name: '整体对应' | '弹性对应'): Promise<void> => {
  await editor.page.getByRole('combobox', { name: '对应方式' }).click();
  await editor.page.getByRole('option', { name }).click();
};

const published = async (): Promise<DrawnMap> => {
  await site.cms.flush();
  const { records } = await readSnapshot(site.address);
  return records.get('drawnMaps')?.get(SLUG) as unknown as DrawnMap;
};

describe('tying a drawing to the ground', () => {
  it('shows the stored points on the picture, with their fit', async () => {
    await openMap();
    await pins().nth(3).waitFor();
    await verdict(/整张图约宽 56\d 米、高 84\d 米/);
    await shot('drawn-map-stored');
  });

  it('refuses points on one line, in words that say what to do, and publishes nothing', async () => {
    await openMap();
    const before = await published();
    await clear();
    await add({ x: 0.2, y: 0.2 });
    await verdict(/现有 1 个对应点，至少要三个/);
    await add({ x: 0.5, y: 0.5 });
    await add({ x: 0.8, y: 0.8 });
    await verdict(/第 1、2、3 个对应点.*几乎排成一条线：请把其中一个换到线外较远处/);
    await shot('drawn-map-collinear');
    await expect(editor.publish()).rejects.toThrow(/400/);
    expect(await published()).toEqual(before);
    // What the editor has entered is still there.
    await expect(pins().count()).resolves.toBe(3);
  });

  it('shows the error of each point in metres, and takes one that is off away', async () => {
    await openMap();
    await clear();
    for (const tie of [
      { x: 0.1, y: 0.1 },
      { x: 0.9, y: 0.12 },
      { x: 0.15, y: 0.9 },
    ])
      await add(tie);
    await verdict(/三个点总能对上，看不出误差：再添一个点就能检查/);
    await add({ x: 0.88, y: 0.88, east: 60 });
    await verdict(/整体误差（均方根）\d+(\.\d+)? 米/);
    await expect(editor.page.getByText(/^误差 \d+(\.\d+)? 米$/).count()).resolves.toBe(4);
    await shot('drawn-map-residual');
  });

  it('refuses a fit that folds, and names the points between which it does', async () => {
    await openMap();
    await clear();
    await choose('弹性对应');
    for (const tie of [
      { x: 0.1, y: 0.1 },
      { x: 0.9, y: 0.1 },
      { x: 0.1, y: 0.9 },
      { x: 0.9, y: 0.9 },
      { x: 0.45, y: 0.5, east: 130 },
      { x: 0.55, y: 0.5, east: -130 },
    ])
      await add(tie);
    await verdict(/图在第 .*、.* 个对应点之间折叠了：请核对这几个点，或把对应方式改为“整体对应”/);
    await shot('drawn-map-fold');
    await expect(editor.publish()).rejects.toThrow(/400/);
  });

  it('takes the arrow keys, publishes, and lies over the map of a visitor', async () => {
    await openMap();
    await clear();
    await choose('整体对应');
    for (const tie of [
      { x: 0.1, y: 0.1 },
      { x: 0.9, y: 0.12 },
      { x: 0.15, y: 0.9 },
      { x: 0.88, y: 0.88 },
    ])
      await add(tie);
    await pins().nth(3).press('ArrowRight');
    await pins().nth(3).press('ArrowLeft');
    await verdict(/整张图约宽 5\d\d 米、高 8\d\d 米/);
    await editor.publish();
    const map = await published();
    expect(map.fit).toBe('affine');
    expect(map.controlPoints).toHaveLength(4);
    expect(map.controlPoints[1]!.x).toBeCloseTo(0.9, 1);
    expect(map.controlPoints[1]!.point.lon).toBeCloseTo(117.862 + (0.4 * 560) / 89_530, 4);
    const phone = await newPhone(site);
    try {
      await phone.open(`/drawn-map?id=${SLUG}`);
      await top(phone.page)
        .getByRole('tab', { name: translate('zh', 'drawnMaps.overMap') })
        .or(top(phone.page).getByRole('button', { name: translate('zh', 'drawnMaps.overMap') }))
        .first()
        .click();
      await top(phone.page).locator('.drawn-ground canvas').waitFor();
      await top(phone.page)
        .getByRole('slider', { name: translate('zh', 'drawnMaps.opacity') })
        .waitFor();
      if (process.env['SHOTS'])
        await phone.page.screenshot({ path: join(process.env['SHOTS'], 'drawn-map-visitor.png') });
      expect(phone.complaints).toEqual([]);
    } finally {
      await phone.close();
    }
  });
});
