import { writeFileSync } from 'node:fs';
import { eventsPage } from './events-page.ts';

/** `npm run docs:events`: writes `docs/events.md` again from the catalogue. */
writeFileSync(new URL('events.md', import.meta.url), eventsPage());
