// @ts-check
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));

/** One transform for everything: swc strips types and makes CommonJS, which is what Jest runs. */
const transform = Object.fromEntries(
  /** @type {[string, object][]} */ ([
    ['\\.ts$', { syntax: 'typescript' }],
    ['\\.tsx$', { syntax: 'typescript', tsx: true }],
    ['\\.m?js$', { syntax: 'ecmascript' }],
  ]).map(([pattern, parser]) => [
    pattern,
    [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser, transform: { react: { runtime: 'automatic' } } },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  ]),
);

const sharedFromSource = { '^@boshan/shared/(.*)$': '<rootDir>/shared/src/$1' };

/** @param {string} name @param {string[]} roots @param {object} [more] */
const project = (name, roots, more) => ({
  displayName: name,
  rootDir: root,
  roots: roots.map((root) => `<rootDir>/${root}`),
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/\\.artifacts/'],
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/.cache/', '<rootDir>/.pnpm-bin/'],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'cjs', 'json', 'node'],
  moduleNameMapper: sharedFromSource,
  transform,
  ...more,
});

/** @type {import('jest').Config} */
export default {
  collectCoverageFrom: ['shared/src/**/*.ts', '!**/*.test.ts', '!**/*.arbitrary.ts'],
  coverageDirectory: '.cache/coverage',
  coverageReporters: ['text-summary', 'json-summary'],
  coverageThreshold: { global: { lines: 90 } },
  projects: [
    project('shared', ['shared/src']),
    project('cms', ['cms/src', 'cms/deploy']),
    project('miniapp', ['miniapp/src'], {
      testEnvironment: 'jsdom',
      // As the H5 build does: `x` is `x.h5.ts` where there is one.
      moduleFileExtensions: ['h5.ts', 'h5.tsx', 'ts', 'tsx', 'js', 'cjs', 'mjs', 'json'],
      moduleNameMapper: {
        ...sharedFromSource,
        '^@tarojs/components$': '<rootDir>/miniapp/src/testing/taro-components.tsx',
        '^@tarojs/taro$': '<rootDir>/miniapp/src/testing/taro.ts',
        '\\.(css|less|scss)$': '<rootDir>/miniapp/src/testing/empty-module.ts',
        '\\.(svg|png|jpe?g|webp)$': '<rootDir>/miniapp/src/testing/empty-module.ts',
      },
    }),
    project('test', ['test'], { setupFilesAfterEnv: ['<rootDir>/test/patience.ts'] }),
  ],
};
