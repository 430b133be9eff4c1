import { writeFileSync } from 'node:fs';
import { answerSchema } from './answer-schema.ts';

/** `npm run docs:schema`: writes `docs/answer.schema.json` again from its description. */
writeFileSync(new URL('answer.schema.json', import.meta.url), answerSchema());
