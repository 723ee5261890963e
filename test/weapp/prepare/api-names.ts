import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { repositoryRoot } from './repository';

/** Names of the members of `WechatMiniprogram.Wx`: functions and plain values. */
export interface ApiNames {
  functions: string[];
  values: string[];
}

let cached: ApiNames | undefined;

/** Reads WeChat's own typings, so that the harness knows every name that exists and no other. */
export function readApiNames(): ApiNames {
  if (cached) return cached;
  const resolveFrom = createRequire(join(repositoryRoot(), 'test', 'package.json'));
  const folder = join(dirname(resolveFrom.resolve('miniprogram-api-typings/package.json')), 'types', 'wx');
  const file = join(folder, 'lib.wx.api.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, false);
  const functions = new Set<string>();
  const values = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === 'Wx') {
      for (const member of node.members) {
        if (!member.name || !ts.isIdentifier(member.name)) continue;
        const callable = ts.isMethodSignature(member) || isFunctionProperty(member);
        (callable ? functions : values).add(member.name.text);
      }
      return;
    }
    if (ts.isModuleDeclaration(node) || ts.isModuleBlock(node) || ts.isSourceFile(node)) ts.forEachChild(node, visit);
  };
  visit(source);
  cached = { functions: [...functions].sort(), values: [...values].sort() };
  return cached;
}

function isFunctionProperty(member: ts.TypeElement): boolean {
  return ts.isPropertySignature(member) && member.type !== undefined && ts.isFunctionTypeNode(member.type);
}
