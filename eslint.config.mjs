import nextVitals from 'eslint-config-next/core-web-vitals';
import nextTypeScript from 'eslint-config-next/typescript';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const PURE = ['lib/game/**', 'lib/review/**', 'lib/record/**', 'lib/preflight/**', 'lib/rehearsal/**'];
const LISTENERS = ['scripts/fuzz/**', 'lib/server/realtime/**', 'lib/server/rehearsal/**', 'lib/client/**', 'tests/**', 'scripts/bench/**'];

const NO_SERVER_ACTIONS = {
  selector: "Literal[value='use server']",
  message: "No server actions: what a seat asks for is a command over the socket (lib/contract); the rest is a route handler.",
};
const NO_STRAY_LISTENERS = {
  selector: "CallExpression[callee.property.name='on'][callee.object.name=/^(socket|io)$/]",
  message: 'Socket listeners live in lib/server/realtime, lib/server/rehearsal and lib/client, where each message is parsed and typed.',
};
const NO_RANDOM = {
  selector: "MemberExpression[object.name='Math'][property.name='random']",
  message: 'The game has no dice. Take them from Circumstances.',
};

const circumstances = (name, what) => ({ name, message: `Pure code has no ${what}. Take it from Circumstances.` });
const IMPURE_GLOBALS = [
  circumstances('Date', 'clock or calendar'),
  circumstances('performance', 'clock'),
  circumstances('crypto', 'chance of its own: ids and salts come from outside'),
  circumstances('process', 'environment'),
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'].map((name) => ({
    name,
    message: 'Nothing in the game happens by itself. The server sends a command when the time has come; its time is in Circumstances.',
  })),
  { name: 'fetch', message: 'Pure code reads nothing from outside. Pass what is needed as an argument.' },
  { name: 'console', message: 'Pure code says nothing. Return what happened; lib/server logs it.' },
];

export default defineConfig([
  globalIgnores(['.next/**', 'dist/**', 'generated/**', 'data/**', 'node_modules/**', 'next-env.d.ts', 'test-output/**']),
  ...nextVitals,
  ...nextTypeScript,
  {
    files: TYPESCRIPT,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        // The runner waits for its own tests.
        { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] }] },
      ],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-restricted-syntax': ['error', NO_SERVER_ACTIONS, NO_STRAY_LISTENERS],
    },
  },
  { files: LISTENERS, rules: { 'no-restricted-syntax': ['error', NO_SERVER_ACTIONS] } },
  {
    files: PURE,
    rules: {
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
      'no-restricted-syntax': ['error', NO_SERVER_ACTIONS, NO_STRAY_LISTENERS, NO_RANDOM],
    },
  },
]);
