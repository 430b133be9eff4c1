import { writeFileSync } from 'node:fs';
import { formatsPage } from './formats-page.ts';

/** `npm run docs:formats`: writes `docs/formats.md` again from the tables of formats and their samples. */
writeFileSync(new URL('formats.md', import.meta.url), await formatsPage());
