// @ts-check
// `npm test`. Any Node must be able to read this file: what is modern comes after the check.
import { judgeNode } from '../../cms/deploy/local/node-version.mjs';

const verdict = judgeNode(process.versions.node);
if (verdict.message) process.stderr.write(verdict.message + '\n');
if (verdict.ok) {
  import('./everything.mjs').then((module) => module.main());
} else {
  process.exitCode = 1;
}
