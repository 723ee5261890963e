import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../integration/cms/template';
import { browser } from './phone';
import type { Site } from './site';

const zh = { locale: 'zh-Hans' };
const PUBLISH = /^(?:发布|Publish)$/;

/** An editor at the desk: the admin in a browser of its own. */
export interface Editor {
  readonly page: Page;
  /** Opens an entry by its slug. */
  readonly openEntry: (uid: string, slug: string) => Promise<void>;
  /** Opens an empty form of a type. */
  readonly openNew: (uid: string) => Promise<void>;
  readonly fill: (field: string, text: string) => Promise<void>;
  /** Presses the button that publishes; resolves when the CMS has answered. Rejects where it refuses. */
  readonly publish: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const answered = (page: Page, action: string): Promise<void> =>
  page
    .waitForResponse((response) => new RegExp(`/actions/${action}(?:\\?|$)`).test(response.url()), { timeout: 120_000 })
    .then(async (response) => {
      if (!response.ok()) throw new Error(`${action} answered ${response.status()}: ${await response.text()}`);
    });

const logIn = async (page: Page, email: string, password: string): Promise<void> => {
  await page.goto('/admin/auth/login');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'), { timeout: 120_000 });
};

/** Logs in to the admin in Chinese, through its own form, as the owner of the installation. */
export const newEditor = async (site: Site): Promise<Editor> => {
  const password = `Bs9${randomInt(1e12).toString(36)}Xy7`;
  const path = join(root, 'test/e2e/stage/set-password.cjs');
  const email = await site.cms.call<string>('script', { path, input: { password } });
  return editorAs(site, { email, password });
};

/** Logs in as somebody who has an account. */
export const editorAs = async (
  site: Site,
  { email, password }: { email: string; password: string },
): Promise<Editor> => {
  const context = await (
    await browser()
  ).newContext({ viewport: { width: 1440, height: 1000 }, locale: 'zh-CN', baseURL: site.address });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await logIn(page, email, password);

  const form = async (uid: string, entry: string): Promise<void> => {
    await page.goto(`/admin/content-manager/collection-types/${uid}/${entry}?plugins[i18n][locale]=zh-Hans`);
    await page.locator('input[name="name"]').waitFor();
  };
  const openEntry = async (uid: string, slug: string): Promise<void> => {
    const found = await site.cms.document<{ documentId: string } | null>(uid, 'findFirst', {
      filters: { slug },
      ...zh,
    });
    if (found === null) throw new Error(`no ${uid} ${slug}`);
    await form(uid, found.documentId);
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[name="name"]')?.value !== '');
  };
  const fill = async (field: string, text: string): Promise<void> => {
    await page.locator(`input[name="${field}"], textarea[name="${field}"]`).first().fill(text);
  };
  const publish = async (): Promise<void> => {
    const done = answered(page, 'publish');
    await Promise.all([done, page.getByRole('button', { name: PUBLISH }).first().click()]);
  };
  return {
    page,
    openEntry,
    openNew: (uid) => form(uid, 'create'),
    fill,
    publish,
    close: () => context.close(),
  };
};
