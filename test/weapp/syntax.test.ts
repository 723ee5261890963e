import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileTemplates } from './prepare/templates';
import { readApiNames } from './prepare/api-names';
import { wxssToCss } from './prepare/styles';
import { checkSyntax } from './prepare/syntax-gate';

describe('syntax gate', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'weapp-gate-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('passes the fixture', () => {
    expect(checkSyntax(join(__dirname, 'fixture'))).toEqual([]);
  });

  it('names what is wrong in a template and in a style', () => {
    writeFileSync(join(folder, 'a.wxml'), '<view><text></view>');
    writeFileSync(join(folder, 'a.wxss'), '.a { color: red');
    const [template, style] = checkSyntax(folder);
    expect(template).toContain('./a.wxml:1');
    expect(style).toContain('./a.wxss');
  });

  it('hears the template compiler complain too', () => {
    writeFileSync(join(folder, 'a.wxml'), '<view><text></view>');
    expect(compileTemplates(folder, ['a.wxml']).warnings[0]).toContain('a.wxml');
  });
});

describe('styles', () => {
  it('turns rpx, vh and the page selector into what a browser knows', () => {
    expect(wxssToCss('page,.a page .page{margin:-10rpx .5rpx;height:100vh}')).toBe(
      '.wx-page,.a .wx-page .page{margin:calc(-10 * var(--rpx)) calc(.5 * var(--rpx));height:calc(100 * var(--window-height) / 100)}',
    );
  });
});

describe('api names', () => {
  it('come from the typings', () => {
    const { functions, values } = readApiNames();
    expect(functions).toEqual(expect.arrayContaining(['request', 'getStorageSync', 'onNeedPrivacyAuthorization']));
    expect(functions).not.toContain('env');
    expect(values).toContain('env');
  });
});
