import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listFiles } from './dist-files';
import { repositoryRoot } from './repository';

/** Path of one of WeChat's compilers for Linux; made executable where the package forgot to. */
function compiler(name: 'wcc' | 'wcsc'): string {
  const resolveFrom = createRequire(join(repositoryRoot(), 'test', 'package.json'));
  const program = join(dirname(resolveFrom.resolve('miniprogram-compiler/package.json')), 'bin', 'linux', name);
  if ((statSync(program).mode & 0o111) === 0) chmodSync(program, 0o755);
  return program;
}

/**
 * Runs WeChat's own wcc and wcsc over all templates and styles of a dist folder. Returns their complaints, empty when
 * there are none. Linux on x86-64 only; throws elsewhere.
 */
export function checkSyntax(dist: string): string[] {
  const files = listFiles(dist);
  const problems: string[] = [];
  const templates = files.filter((file) => /\.(wxml|wxs)$/.test(file)).map((file) => `./${file}`);
  const styles = files.filter((file) => file.endsWith('.wxss')).map((file) => `./${file}`);
  const output = mkdtempSync(join(tmpdir(), 'weapp-syntax-'));
  const run = (name: 'wcc' | 'wcsc', args: string[]): void => {
    try {
      execFileSync(compiler(name), args, { cwd: dist, encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      const { stdout = '', stderr = '', message } = error as { stdout?: string; stderr?: string; message: string };
      problems.push(`${name}: ${(stderr + stdout).trim() || message}`);
    }
  };
  try {
    if (templates.length > 0) run('wcc', ['-d', ...templates, '-o', join(output, 'templates.js')]);
    if (styles.length > 0) run('wcsc', [...styles, '-o', join(output, 'styles.js')]);
  } finally {
    rmSync(output, { recursive: true });
  }
  return problems;
}
