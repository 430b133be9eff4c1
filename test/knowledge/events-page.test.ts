import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { eventsPage } from '../../docs/events-page.ts';

it('docs/events.md is what the catalogue makes it (npm run docs:events)', () => {
  const page = readFileSync(new URL('../../docs/events.md', import.meta.url), 'utf8');
  expect(page).toBe(eventsPage());
});
