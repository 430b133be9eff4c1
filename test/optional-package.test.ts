import { expect, it } from 'vitest';
import { MissingPackageError, withPackage } from '../src/optional-package.ts';

it('a package that is missing is named, with what to do', async () => {
  // A name that the compiler does not look for.
  const name = '@log-decoder/is-nowhere';
  const failed = await withPackage('Slack', () => import(`${name}/inside`)).catch((error) => error);
  expect(failed).toBeInstanceOf(MissingPackageError);
  expect(failed.message).toBe(`Slack needs the package ${name}, which is not installed.`);
  expect(failed.hint).toMatch(new RegExp(`--omit=optional, .*: npm install ${name}$`));
});

it.each([
  ['a fault of what is loaded', new Error('Cannot find package')],
  [
    'a file of ours that is gone',
    Object.assign(new Error("Cannot find module '/app/dist/x.js' imported from /app/dist/y.js"), {
      code: 'ERR_MODULE_NOT_FOUND',
    }),
  ],
])('%s stays what it is', async (_, error) => {
  await expect(withPackage('Slack', () => Promise.reject(error))).rejects.toBe(error);
});

it('what can be loaded is returned', async () => {
  expect(await withPackage('Discord', async () => 42)).toBe(42);
});
