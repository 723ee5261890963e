// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('.', import.meta.url));

const noExportStar = {
  selector: 'ExportAllDeclaration',
  message: 'No `export *`: name what leaves this module, so that a reader can find where it comes from.',
};
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'No default export: export it by name, so that every import calls it the same. (Pages and config may.)',
};

/** Every file belongs to one of these, tests included. */
const programs = [
  'shared/tsconfig.json',
  'cms/tsconfig.json',
  'cms/src/admin/tsconfig.json',
  'miniapp/tsconfig.json',
  'test/tsconfig.json',
  'test/tsconfig.unit.json',
].filter((path) => existsSync(join(root, path)));

/** Files whose framework asks for a default export. */
const defaultExportFiles = [
  '**/*.config.{ts,mts,mjs,js}',
  '**/config/**',
  'miniapp/src/app.tsx',
  'miniapp/src/testing/**',
  'miniapp/src/pages/**/*.tsx',
  'miniapp/src/packages/**/pages/**/*.tsx',
  'cms/src/index.ts',
  'cms/src/extensions/*/strapi-server.ts',
  'cms/src/admin/**',
  'cms/src/api/**',
  'cms/src/middlewares/**',
  'cms/src/policies/**',
  'cms/src/plugins/**/strapi-*.{ts,js}',
  'cms/src/plugins/*/index.ts',
  'cms/src/plugins/*/{server,admin}/**/*.{ts,tsx}',
  'cms/src/plugins/*/**/index.ts',
];

const tests = ['**/*.test.{ts,tsx}', '**/*.arbitrary.ts', '**/testing/**', 'test/**'];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/dist/**',
      '**/build/**',
      '**/.artifacts/**',
      '**/.strapi/**',
      'coverage/**',
      '**/.cache/**',
      '.pnpm-bin/**',
      '**/var/**',
      'cms/types/**',
      'cms/public/**',
      'test/rules/fixture/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mts,mjs,js,cjs}'],
    languageOptions: { globals: { ...globals.node } },
    rules: {
      'no-restricted-syntax': ['error', noExportStar, noDefaultExport],
      '@typescript-eslint/no-explicit-any': ['error', { fixToUnknown: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  {
    files: ['{shared,cms,miniapp,test}/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { project: programs, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['miniapp/**/*.{ts,tsx}', 'cms/src/**/admin/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: { ...globals.browser } },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 150, skipBlankLines: true }] } },
  {
    files: ['miniapp/src/service-worker.js'],
    languageOptions: { globals: { ...globals.serviceworker, __FILES__: 'readonly' } },
  },
  {
    files: ['test/weapp/fixture/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages', 'wx'].map((name) => [name, 'readonly']),
      ),
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: defaultExportFiles, rules: { 'no-restricted-syntax': ['error', noExportStar] } },
  { files: tests, rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
);
