import { describe, expect, it } from 'vitest';
import { createRandom } from '../../data/random.ts';
import { analyze } from '../../src/engine/analyze.ts';
import type { GroupingOptions } from '../../src/engine/grouping-options.ts';
import { chunksOf } from '../helpers/logs.ts';

const STEPS = [
  'request received',
  'user was looked up',
  'price computed',
  'order written',
  'answer sent',
];

/** 60 requests of five steps, 20 s apart; the 31st fails. */
const REQUESTS = Array.from({ length: 60 }, (_, request) =>
  STEPS.map((step, at) => ({
    id: `r-${1000 + request}`,
    uuid: `3f2a7c10-0001-4000-8000-${String(request).padStart(12, '0')}`,
    ms: Date.UTC(2024, 6, 1, 11) + request * 20_000 + at * 1000,
    level: request === 30 && at === 2 ? 'ERROR' : 'INFO',
    text: request === 30 && at === 2 ? 'no price for this item was found' : step,
  })),
).flat();
type Line = (typeof REQUESTS)[number];

const iso = ({ ms }: Line) => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
const asLog = (line: (line: Line) => string) => `${REQUESTS.map(line).join('\n')}\n`;
const PLAIN = asLog((line) => `${iso(line)} ${line.level} ${line.text}`);

async function read(text: string, grouping: GroupingOptions = {}) {
  return analyze(chunksOf(text, 5000), { grouping });
}

describe('lines are put together by', () => {
  it.each<[what: string, text: string, grouping: string, sessions: number, odd: string]>([
    [
      'a column that most likely is a session',
      `time,level,request_id,host,message\n${asLog((l) => `${iso(l)},${l.level},${l.id},web-1,${l.text}`)}`,
      'the column request_id',
      60,
      'r-1030',
    ],
    [
      'a member of JSON records',
      asLog((l) => JSON.stringify({ '@timestamp': iso(l), msg: l.text, trace: { id: l.id } })),
      'the column trace.id',
      60,
      'r-1030',
    ],
    [
      'an id in the text after a word',
      asLog((l) => `${iso(l)} ${l.level} [instance: ${l.uuid}] ${l.text}`),
      'ids after "instance" in the text',
      60,
      '3f2a7c10-0001-4000-8000-000000000030',
    ],
    [
      'an id that begins with a word',
      asLog((l) => `${iso(l)} ${l.level} job_${l.id.slice(2)}_0001 ${l.text}`),
      'ids that begin with job_ in the text',
      60,
      'job_1030_0001',
    ],
    ['windows of time', PLAIN, '5-second windows', 60, '2024-07-01 11:10:00–11:10:05'],
    [
      'windows of lines where there is no time',
      asLog((l) => l.text),
      'windows of 5 lines',
      60,
      'lines 151–155',
    ],
  ])('%s', async (_, text, grouping, sessions, odd) => {
    const analysis = await read(text);
    expect(analysis.source.grouping).toBe(grouping);
    expect(analysis.sessions).toBe(sessions);
    expect(analysis.anomalies.map((anomaly) => anomaly.sessions)).toEqual([[odd]]);
    const templates = analysis.anomalies[0]?.reasons.map(({ template }) => template);
    expect(templates).toContainEqual(expect.stringContaining('no price for this item was found'));
    expect(analysis.notes.join(' ')).toContain(`; grouped by ${grouping}.`);
  });

  it.each<[grouping: GroupingOptions, words: string, ids: string[]]>([
    [{ window: '1m' }, '1-minute windows', ['2024-07-01 11:00–11:01', '2024-07-01 11:01–11:02']],
    [
      { window: '2m', step: '1m' },
      '2-minute windows, one every 1 minute',
      ['2024-07-01 10:59–11:01', '2024-07-01 11:00–11:02'],
    ],
    [{ lines: 10 }, 'windows of 10 lines', ['lines 1–10', 'lines 11–20']],
    [{ sessionPattern: 'job_(\\d+)' }, 'what job_(\\d+) finds in the text', ['1000', '1001']],
  ])('%j, where that is asked for', async (grouping, words, ids) => {
    const text = asLog((l) => `${iso(l)} ${l.level} job_${l.id.slice(2)}_0001 ${l.text}`);
    const analysis = await read(text, grouping);
    expect(analysis.source.grouping).toBe(words);
    expect(analysis.judged.ids.slice(0, 2)).toEqual(ids);
  });

  it('lines, of which the last window is as long as the others', async () => {
    const text = asLog((l) => l.text);
    const whole = await read(text, { lines: 7 });
    expect(whole.judged.ids.slice(-2)).toEqual(['lines 288–294', 'lines 294–300']);
    expect((await read(text, { lines: 400 })).judged.ids).toEqual(['lines 1–300']);
  });

  it('a column by its name in other letters', async () => {
    const text = `time,Pod,message\n${asLog((l) => `${iso(l)},${l.id},${l.text}`)}`;
    const { source, judged } = await read(text, { sessionColumn: 'pod' });
    expect(source.grouping).toBe('the column Pod');
    expect(judged.ids[0]).toBe('r-1000');
  });

  it.each<[grouping: GroupingOptions, code: string]>([
    [{ sessionColumn: 'x', lines: 5 }, 'E_GROUPING'],
    [{ window: 'soon' }, 'E_GROUPING'],
    [{ window: '1m', step: '2m' }, 'E_GROUPING'],
    [{ window: '1d', step: '1s' }, 'E_GROUPING'],
    [{ step: '1m' }, 'E_GROUPING'],
    [{ lines: 0 }, 'E_GROUPING'],
    [{ sessionColumn: '' }, 'E_GROUPING'],
    [{ sessionPattern: '' }, 'E_GROUPING'],
    [{ sessionPattern: '(' }, 'E_SESSION_PATTERN'],
    [{ sessionPattern: '(?<=a)b' }, 'E_SESSION_PATTERN'],
    [{ sessionColumn: 'nope' }, 'E_NO_SESSION_COLUMN'],
    [{ sessionPattern: 'nope' }, 'E_NO_SESSIONS'],
  ])('nothing that can not be: %j is refused with %s', async (grouping, code) => {
    await expect(read(PLAIN, grouping)).rejects.toMatchObject({ name: 'UserError', code });
  });

  it('windows of time only where lines tell one', async () => {
    const text = asLog((l) => l.text);
    await expect(read(text, { window: '1m' })).rejects.toMatchObject({ code: 'E_NO_TIMES' });
  });
});

describe('a baseline', () => {
  it.each(['a log', 'a saved baseline'])(
    'that is %s gives its windows and events',
    async (kind) => {
      const { baseline } = await read(PLAIN, { window: '1m' });
      const later = PLAIN.replaceAll('2024-07-01', '2024-07-02')
        .split('\n')
        .slice(0, 30)
        .join('\n');
      const analysis = await analyze(
        chunksOf(`${later.replace('price computed', 'disk is full')}\n`),
        {
          baseline: chunksOf(kind === 'a log' ? PLAIN : JSON.stringify(baseline)),
          ...(kind === 'a log' && { grouping: { window: '1m' } }),
        },
      );
      expect(analysis.source.grouping).toBe('1-minute windows');
      expect(analysis.notes.join(' ')).toContain('never seen 1 of the');
      expect(analysis.anomalies[0]).toMatchObject({
        sessions: ['2024-07-02 11:00–11:01'],
        reasons: expect.arrayContaining([
          expect.objectContaining({ kind: 'new', template: 'disk is full' }),
        ]),
      });
    },
  );
});

describe('of odd logs is said', () => {
  const notesOf = async (text: string, grouping?: GroupingOptions) =>
    (await read(text, grouping)).notes.join(' ');

  it('how many lines without a beginning belong to the line above', async () => {
    const lines = PLAIN.split('\n');
    for (const at of [100, 200, 250]) lines[at] = '%%% #### !!!';
    expect(await notesOf(lines.join('\n'))).toMatch(
      /3 lines that only go on with the line above count as part of it\./,
    );
  });

  it('how many lines of a text log are JSON, which are read', async () => {
    const lines = REQUESTS.map((l, at) =>
      at % 3 === 2
        ? JSON.stringify({ time: iso(l), level: l.level, msg: l.text })
        : `${iso(l)} ${l.level} ${l.text}`,
    );
    lines.push('{"time":"2024-07-01', '{"a":1}');
    const { notes, anomalies } = await read(lines.join('\n'), { window: '20s' });
    expect(notes).toContain('100 lines of the file are in another form, read as JSON.');
    expect(notes.join(' ')).toContain('2 lines that only go on with the line above');
    expect(anomalies.flatMap(({ sessions }) => sessions)).toEqual(['2024-07-01 11:10:00–11:10:20']);
    const templates = anomalies[0]?.reasons.map(({ template }) => template);
    expect(templates).toContainEqual(expect.stringContaining('no price for this item was found'));
  });

  it('how many lines are of another form', async () => {
    const lines = PLAIN.split('\n');
    for (const at of [100, 200]) lines[at] = 'Jul  1 11:10:00 web-1 sshd[411]: Connection closed';
    expect(await notesOf(lines.join('\n'))).toContain('2 lines of the file are in another form');
  });

  it('how many records of JSON are cut', async () => {
    const text = asLog((l) => JSON.stringify({ time: iso(l), msg: l.text, trace: l.id }));
    expect(await notesOf(text.slice(0, -20))).toContain(
      'Log line 300 was left out because it is not whole JSON.',
    );
  });

  it('that day and month can not be told apart', async () => {
    const text = `time,message\n${asLog((l) => `03/04/2021 ${iso(l).slice(11)},${l.text} and done`)}`;
    expect(await notesOf(text, { window: '1m' })).toContain('the day or the month first');
  });

  it('that there is no year, no date, no time', async () => {
    const syslog = asLog((l) => `Jul  1 ${iso(l).slice(11)} web-1 shop: ${l.text}`);
    expect(await notesOf(syslog, { window: '1m' })).toContain('no year');
    const clock = asLog((l) => `${iso(l).slice(11)} ${l.level} ${l.text}`);
    expect(await notesOf(clock, { window: '1m' })).toContain('no date');
    const gaps = PLAIN.split('\n').map((line, i) =>
      i % 50 === 7 ? `2024-99-99 99:99:99${line.slice(19)}` : line,
    );
    expect(await notesOf(gaps.join('\n'), { window: '1m' })).toContain('without a time');
  });

  it('that time runs both ways', async () => {
    const lines = PLAIN.trim().split('\n');
    const mixed = lines.map((_, i) => lines[(i * 7) % lines.length]);
    expect(await notesOf(mixed.join('\n'), { window: '1m' })).toContain(
      'both forwards and backwards',
    );
    expect(await notesOf(lines.toReversed().join('\n'), { window: '1m' })).not.toContain(
      'backwards',
    );
  });

  it('that there are few sessions', async () => {
    expect(await notesOf(PLAIN, { lines: 12 })).toContain('only 25 sessions');
  });
});

describe('says of windows of time', () => {
  const STEADY = Array.from({ length: 1200 }, (_, i) => {
    const time = new Date(Date.UTC(2024, 6, 1, 11, 0, 50) + 2000 * i).toISOString();
    return `${time.slice(0, 19)} INFO ${STEPS[i % STEPS.length]}`;
  });
  const told = async (lines: string[]) => {
    const { notes, anomalies } = await read(lines.join('\n'), { window: '1m' });
    const sessions = anomalies.flatMap((anomaly) => anomaly.sessions);
    return {
      sessions,
      notes: notes.filter((note) => /log (?:begins|ends) in the middle/.test(note)),
    };
  };

  it('that an unusual one is cut by the begin or the end of the log', async () => {
    const { sessions, notes } = await told(STEADY);
    expect(sessions.sort()).toEqual(['2024-07-01 11:00–11:01', '2024-07-01 11:40–11:41']);
    expect(notes).toEqual([
      expect.stringContaining('begins in the middle of its first part (2024-07-01 11:00–11:01)'),
      expect.stringContaining('ends in the middle of its last part (2024-07-01 11:40–11:41)'),
    ]);
  });

  it('nothing of those that are whole', async () => {
    expect(await told(STEADY.slice(5, 1175))).toEqual({ sessions: [], notes: [] });
  });
});

describe('refuses', () => {
  const random = createRandom(7);
  const letters = (length: number) =>
    Array.from({ length }, () => String.fromCharCode(97 + random.below(26))).join('');
  const words = (count: number) =>
    Array.from({ length: count }, () => letters(3 + random.below(9))).join(' ');

  it.each([
    [
      'text that no two lines of are alike',
      Array.from({ length: 300 }, () => words(3 + random.below(9))).join('\n'),
      'E_NOTHING_ALIKE',
    ],
    [
      'text of one word a line, none of which comes again',
      Array.from({ length: 1000 }, () => letters(5 + random.below(60))).join('\n'),
      'E_NOTHING_ALIKE',
    ],
    [
      'a table with a header above random signs',
      `timestamp,message\n${Array.from({ length: 400 }, () => `${letters(9)},${letters(8)}${random.below(99)}`).join('\n')}`,
      'E_NOTHING_ALIKE',
    ],
    [
      'lines of numbers alone',
      Array.from({ length: 400 }, () => `${random.below(1e9)}`).join('\n'),
      'E_NOTHING_ALIKE',
    ],
    [
      'JSON that is cut in its only record',
      '{"time":"2024-07-01", "message": "sta',
      'E_JSON_DAMAGED',
    ],
    [
      'binary data',
      String.fromCharCode(...Array.from({ length: 2000 }, (_, i) => i % 32)),
      'E_NOT_TEXT',
    ],
  ])('%s', async (_, text, code) => {
    await expect(read(text)).rejects.toMatchObject({ name: 'UserError', code });
  });
});

it('a word that varies in the baseline is the same event where it does not vary', async () => {
  const NAMES = 'anna ben cleo dora emil fritz gina hans ida jana kurt lena'.split(' ');
  const log = (names: string[]) =>
    asLog((l) => {
      const who = l.text.startsWith('user')
        ? names[Math.floor(l.ms / 20_000) % names.length]
        : null;
      return `${iso(l)} INFO ${who ? `user ${who} was looked up` : l.text}`;
    });
  const { baseline } = await analyze(chunksOf(log(NAMES)));
  if ('numeric' in baseline) throw new Error('it is of a table');
  expect(baseline.events.map(({ template }) => template)).toContain('user <*> was looked up');
  const { model } = await analyze(chunksOf(log(['ben'])), {
    baseline: chunksOf(JSON.stringify(baseline)),
  });
  expect(model.baseline).toMatchObject({ unseen: 0 });
});
