import { describe, expect, it } from 'vitest';
import { explanationText } from '../../src/explain/explainer.ts';
import { tellerIn } from '../../src/explain/told/told-in.ts';
import { wordCount } from '../../src/explain/verify/prose.ts';
import { KINDS } from '../../src/knowledge/catalogue.ts';
import { isInOwnWords } from '../../src/knowledge/kind.ts';
import { CHAT_LANGUAGES, ENGLISH } from '../../src/languages/chat-in.ts';
import { TELLING } from '../../src/languages/telling-in.ts';
import { findings, withFinding } from '../helpers/a-finding.ts';
import { evidences } from '../helpers/an-evidence.ts';
import fc from '../helpers/fast-check.ts';

const OTHERS = CHAT_LANGUAGES.filter(({ tag }) => tag !== 'en');

/** Every text of a table, by where it stands. Functions are called with numbers and names. */
function textsIn(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value === 'function') return textsIn(called(value), `${path}()`);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, one]) => [
      ...textsIn(one, path === '' ? key : `${path}.${key}`),
    ]),
  );
}

/** What a message is about differs; anything that prints will do. */
function called(message: CallableFunction): unknown {
  for (const args of [
    [3, 4, 5, 6],
    ['a.log', 3, 'x', 'y'],
    ['a.log', OPTIONS, 'x'],
    [OPTIONS, 'session', 'way'],
    [[{ what: 'x', sessions: 2 }], 1, 3],
    [3, 'session', 'blk_7'],
    [3, 5, 'session'],
    [2, 'line', 'x'],
    ['logs', OPTIONS],
    [3, 'step'],
    [[1, 2], 3],
    ['ViewChannel', 'ViewChannel'],
    [3, 'a.log', 4],
  ]) {
    try {
      const told: unknown = message(...args);
      const text = JSON.stringify(told) ?? '';
      if (!/undefined|NaN|\[object|function/.test(text)) return told;
    } catch {}
  }
  return null;
}

const OPTIONS = {
  unusual: 2,
  sessions: 300,
  ways: 2,
  muted: 1,
  gone: 'b.log',
  by: 'Ana',
  running: 1,
  waiting: 2,
  failed: 1,
};

/** The same in any language, or so short that two languages may agree. */
function mayBeTheSame(text: string): boolean {
  return (text.match(/\p{L}+/gu) ?? []).filter((word) => word.length > 3).length < 3;
}

describe.each(OTHERS.map((one) => [one.tag, one] as const))('chat words in %s', (_, { words }) => {
  it('none is left in English', () => {
    const english = textsIn(ENGLISH.words);
    const same = [...textsIn(words)].filter(
      ([path, text]) => english.get(path) === text && !mayBeTheSame(text),
    );
    expect(same).toEqual([]);
    expect(english.size).toBeGreaterThan(200);
  });

  it('none is empty where English has one, and all are told', () => {
    const empty = [...textsIn(ENGLISH.words)].filter(
      ([path, text]) => text !== '' && (textsIn(words).get(path) ?? '').trim() === '',
    );
    // What stands before a count of an event may be nothing.
    expect(empty.map(([path]) => path).filter((path) => path !== 'explanation.seen')).toEqual([]);
  });

  it('fits what Slack and Discord have room for', () => {
    const { slack, discord, labels, suggested } = words;
    const tooLong = [
      ...[slack.form.submit, slack.form.close, slack.askForm.title, slack.askForm.submit].map(
        (text) => [text, 24] as const,
      ),
      ...Object.values(slack.groupings).flatMap(
        ({ text, description }) =>
          [
            [text, 75],
            [description, 75],
          ] as const,
      ),
      ...Object.values(discord.commands).map((text) => [text, 100] as const),
      ...([
        [discord.contextCommand, 32],
        [discord.askForm.title, 45],
        [discord.askForm.label, 45],
        [discord.askForm.hint, 100],
      ] as const),
      ...[...Object.values(labels), ...Object.values(suggested.labels)].map(
        (text) => [text, 75] as const,
      ),
    ].filter(([text, most]) => text.length > most);
    expect(tooLong).toEqual([]);
    const labelled = [...Object.values(labels), ...Object.values(suggested.labels)];
    expect(labelled.filter((label) => /\d/.test(label))).toEqual([]);
  });
});

describe.each(Object.entries(TELLING))('what a log is told by in %s', (tag, words) => {
  it('every kind of the catalogue has its two phrases, and no other is there', () => {
    const ids = KINDS.map(({ id }) => id).filter((id) => !isInOwnWords(id));
    expect(ids.filter((id) => words.kinds[id] === undefined)).toEqual([]);
    expect(Object.keys(words.kinds).filter((id) => !ids.includes(id))).toEqual([]);
    const wrong = Object.entries(words.kinds).filter(
      ([, [one, many]]) =>
        one.includes('#') ||
        many.split('#').length !== 2 ||
        /[.。]$/.test(one + many) ||
        /\.$/.test(many),
    );
    expect(wrong).toEqual([]);
  });

  it('an explanation of anything has 50 to 150 words, and begins with its own words', () => {
    const teller = tellerIn(tag);
    fc.assert(
      fc.property(
        fc.oneof(
          evidences(),
          findings().map((finding) => withFinding(finding)),
        ),
        (evidence) => {
          const explanation = teller.explain(evidence);
          const text = explanationText(explanation);
          expect(text.startsWith(`${words.opening} `) || tag === 'ja').toBe(true);
          expect(text).not.toMatch(/undefined|NaN|#-mal/);
          expect(explanation.language).toBe(tag);
          const count = wordCount(text, false);
          expect([text, count >= 50 && count <= 150]).toEqual([text, true]);
          expect(teller.title(evidence).length).toBeLessThanOrEqual(110);
        },
      ),
      { numRuns: 300 },
    );
  });
});
