import { expect, it } from 'vitest';
import { createRedaction, maskSecrets, redact } from '../../../src/explain/redact/redact.ts';
import { PLANTED_DETAILS } from '../../helpers/redaction/details.ts';
import { DETAILS_ABROAD } from '../../helpers/redaction/details-abroad.ts';
import { HARMLESS_IDS } from '../../helpers/redaction/harmless-ids.ts';
import { HARMLESS_LINES } from '../../helpers/redaction/harmless-lines.ts';
import { HARMLESS_PHRASES } from '../../helpers/redaction/harmless-phrases.ts';
import { HARMLESS_TOKENS } from '../../helpers/redaction/harmless-tokens.ts';
import { comesThrough, PLANTED_SECRETS } from '../../helpers/redaction/secrets.ts';

const DETAILS = [...PLANTED_DETAILS, ...DETAILS_ABROAD];
const PHRASES = [...HARMLESS_PHRASES, ...HARMLESS_LINES];
const TOKENS = [...HARMLESS_TOKENS, ...HARMLESS_IDS];
const sent = (text: string) => redact(text, createRedaction());
const isTouched = (text: string) => maskSecrets(text) !== text || sent(text) !== text;

it('the sets are as large as they are to be', () => {
  expect(PLANTED_SECRETS.length).toBeGreaterThanOrEqual(250);
  expect(new Set(PLANTED_SECRETS.map(({ carrier }) => carrier)).size).toBeGreaterThanOrEqual(12);
  expect(PLANTED_DETAILS.length).toBeGreaterThanOrEqual(60);
  expect(HARMLESS_TOKENS.length).toBeGreaterThanOrEqual(2_000);
  expect(new Set(HARMLESS_PHRASES).size).toBeGreaterThanOrEqual(300);
});

it('no secret comes through, whole or in a telling part, stored or sent', () => {
  const leaks = PLANTED_SECRETS.filter(
    ({ line, core }) => comesThrough(maskSecrets(line), core) || comesThrough(sent(line), core),
  );
  expect(leaks.map(({ carrier, line }) => `${carrier}: ${line} -> ${maskSecrets(line)}`)).toEqual(
    [],
  );
});

it('at most three details of people reach a model, and all stay in what is stored', () => {
  const leaks = DETAILS.filter(([line, hidden]) => sent(line).includes(hidden));
  expect(
    leaks.length,
    leaks.map(([line]) => `${line} -> ${sent(line)}`).join('\n'),
  ).toBeLessThanOrEqual(3);
  const lost = DETAILS.filter(([line]) => maskSecrets(line) !== line);
  expect(lost.map(([line]) => `${line} -> ${maskSecrets(line)}`)).toEqual([]);
});

it('at most one of a hundred harmless tokens is touched', () => {
  const touched = TOKENS.filter((token) => isTouched(token) || isTouched(`read ${token} ok`));
  expect(
    touched.length,
    touched.map((text) => `${text} -> ${sent(text)}`).join('\n'),
  ).toBeLessThanOrEqual(TOKENS.length / 100);
});

it('at most three of a hundred harmless phrases are touched', () => {
  const touched = PHRASES.filter(isTouched);
  expect(
    touched.length,
    touched.map((text) => `${text} -> ${sent(text)}`).join('\n'),
  ).toBeLessThanOrEqual((PHRASES.length * 3) / 100);
});
