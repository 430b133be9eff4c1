import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { answerSchema } from '../../../docs/answer-schema.ts';
import { jsonAnswer } from '../../helpers/json-answer.ts';

it('docs/answer.schema.json is what its description makes it (npm run docs:schema)', () => {
  const path = new URL('../../../docs/answer.schema.json', import.meta.url);
  expect(readFileSync(path, 'utf8')).toBe(answerSchema());
});

it('the schema is in the package', () => {
  const path = new URL('../../../package.json', import.meta.url);
  expect(JSON.parse(readFileSync(path, 'utf8')).files).toContain('docs/answer.schema.json');
});

it('a reader is told to expect members of later versions, and our own tests are not', () => {
  expect(answerSchema()).not.toContain('additionalProperties');
  expect(() => jsonAnswer('{"sessions": 1}')).toThrow('source');
});
