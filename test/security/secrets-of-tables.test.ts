import { expect, it } from 'vitest';
import type { View } from '../../src/jobs/view.ts';
import { startApp } from '../helpers/an-app.ts';

/** A table within a text: only the line of names, far above, tells which words are secrets. */
const ROWS = Array.from(
  { length: 60 },
  (_, i) => `person${i},opensesame${'abcdefgh'[i % 8]},clerk`,
);
const LOG = [
  '2026-11-29 10:00:00 INFO import begins',
  'user,password,role',
  ...ROWS,
  '2026-11-29 10:00:09 ERROR the ledger of person 60 went astray',
  'ann,letmeinnow,clerk',
  '2026-11-29 10:00:10 INFO import ended',
  '',
].join('\n');

it('a quoted row of a table within a text is masked by the names above it', async () => {
  const app = await startApp();
  const { platform } = app;
  const viewsOf = <K extends View['kind']>(kind: K) =>
    platform.messages.flatMap(({ view }) =>
      view.kind === kind ? [view as Extract<View, { kind: K }>] : [],
    );
  await app.upload(LOG, { fileName: 'import.log' });
  await platform.until(() => viewsOf('report').length === 1);
  const [{ reportId, choices } = expect.unreachable()] = viewsOf('report');
  for (const { number } of choices) await app.press(`explain/${reportId}/${number}`);
  await platform.until(() => viewsOf('explanation').length === choices.length);
  expect(JSON.stringify(viewsOf('explanation'))).toContain('<secret>,clerk');
  expect(JSON.stringify(platform.messages)).not.toMatch(/opensesame|letmein/);
});
