import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { analyze } from '../../../src/engine/analyze.ts';
import { lookInto } from '../../../src/engine/look-up/look-into.ts';
import { type LookUp, MAX_LINES_SHOWN } from '../../../src/engine/look-up/look-up.ts';
import { flowCsv, flows } from '../../helpers/a-flow-log.ts';

const SSH = [
  'Jun 14 09:00:00 gate sshd[1]: Accepted password for alice from 10.0.0.5 port 1 ssh2',
  'Jun 14 09:00:05 gate sshd[2]: Failed password for root from 10.0.0.51 port 2 ssh2',
  'Jun 14 09:00:09 gate sshd[3]: Failed password for root from 10.0.0.5 port 3 ssh2',
  'Jun 15 10:30:00 gate sshd[4]: Failed password for chroot from 10.0.0.5 port 4 ssh2',
  'Jun 15 10:31:00 gate cron[5]: job done in 3 s',
];

async function* bytesOf(text: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size)
    yield new Uint8Array(bytes.subarray(at, at + size));
}

async function look(lines: string[] | Uint8Array, ...lookUps: LookUp[]) {
  const text = lines instanceof Uint8Array ? lines : `${lines.join('\n')}\n`;
  return lookInto(bytesOf(text), lookUps);
}

const numbers = (shown: { line: number }[]) => shown.map(({ line }) => line);

it('an address is found as a word of its own, and a name not inside a longer one', async () => {
  const { found, rows } = await look(
    SSH,
    { kind: 'party', value: '10.0.0.5' },
    { kind: 'party', value: 'ROOT' },
  );
  expect(rows).toBe(5);
  expect(found.map(({ lines }) => lines)).toEqual([3, 2]);
  expect(numbers(found[0]?.shown ?? [])).toEqual([1, 3, 4]);
  expect(found[0]?.kinds.map(([kind]) => kind)).toContain('sign-in-failed');
});

it('a phrase is found in any case, with its days and its busiest hour', async () => {
  const { found, clock } = await look(SSH, { kind: 'phrase', text: 'failed PASSWORD' });
  const [first] = found;
  expect(clock).toMatchObject({ hasDate: true, hasYear: false });
  expect(first).toMatchObject({ lines: 3, first: { line: 2 }, last: { line: 4 } });
  expect(first?.days.map(([, lines]) => lines)).toEqual([2, 1]);
  expect(first?.busiest?.lines).toBe(2);
});

it('lines are given by their numbers, from the first, as many as are shown', async () => {
  const many = Array.from({ length: 50 }, (_, i) => `Jun 14 09:00:00 gate app: step ${i + 1} done`);
  const { found } = await look(
    many,
    { kind: 'lines', first: 8, last: 10 },
    { kind: 'lines', first: 1, last: 50 },
    { kind: 'lines', first: 51, last: 60 },
  );
  expect(numbers(found[0]?.shown ?? [])).toEqual([8, 9, 10]);
  expect(found[0]?.shown[0]?.text).toContain('step 8 done');
  expect(found[1]?.shown).toHaveLength(MAX_LINES_SHOWN);
  expect(found[2]).toMatchObject({ lines: 0, first: null, last: null, shown: [] });
});

it('an event is found as the analysis finds it', async () => {
  const lines = Array.from({ length: 200 }, (_, i) => {
    const time = `2026-03-04 09:${String(Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`;
    return i % 40 === 39
      ? `${time} ERROR could not write order ${i} to disk sda${i % 3}`
      : `${time} INFO order ${i} taken from customer c${i * 7}`;
  });
  const { events } = await analyze(bytesOf(`${lines.join('\n')}\n`, 64_000));
  const event = events.find(({ template }) => template.includes('could not write'));
  if (!event) throw new Error('the log has such an event');
  const { found } = await look(lines, { kind: 'event', ...event });
  expect(found[0]?.lines).toBe(5);
  expect(numbers(found[0]?.shown ?? [])).toEqual([40, 80, 120, 160, 200]);
});

it('an event that the log names is found by its id', async () => {
  const { found } = await look(
    ['LineId,Content,EventId', '1,one,E1', '2,two,E2', '3,another one,E1'],
    { kind: 'event', eventId: 'E1', template: '' },
    { kind: 'event', eventId: 'E9', template: '' },
  );
  expect(found.map(({ lines }) => lines)).toEqual([2, 0]);
});

it('packed files and tables of numbers are looked into as well', async () => {
  const packed = await look(gzipSync(`${SSH.join('\n')}\n`), { kind: 'phrase', text: 'cron' });
  // The program before the message is no part of it.
  expect(packed.rows).toBe(5);
  const table = flowCsv(flows(200)).trimEnd().split('\n');
  const { found } = await look(table, { kind: 'lines', first: 7, last: 7 });
  expect(found[0]?.shown).toEqual([{ line: 7, text: table[7], ms: null }]);
});

it('more look-ups than are allowed are left out, and an empty text is found nowhere', async () => {
  const empty: LookUp = { kind: 'phrase', text: '' };
  const { found } = await look(SSH, empty, empty, empty, empty, empty);
  expect(found.map(({ lines }) => lines)).toEqual([0, 0, 0, 0]);
});
