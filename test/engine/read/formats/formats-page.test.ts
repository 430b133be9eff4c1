import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formatsPage } from '../../../../docs/formats-page.ts';

it('docs/formats.md is what the tables of formats make it (npm run docs:formats)', async () => {
  const page = readFileSync(new URL('../../../../docs/formats.md', import.meta.url), 'utf8');
  expect(page).toBe(await formatsPage());
});
