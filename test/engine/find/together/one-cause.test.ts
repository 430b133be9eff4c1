import { expect, it } from 'vitest';
import { analyze } from '../../../../src/engine/analyze.ts';
import { chunksOf } from '../../../helpers/logs.ts';

const two = (n: number) => String(n).padStart(2, '0');
const clock = (second: number) =>
  `2025-03-04 ${two(9 + Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
type Line = readonly [second: number, text: string];

/** Usual lines, one each 20 s for an hour, and the others among them. */
async function numbersOf(...lines: Line[]): Promise<string[]> {
  const usual = Array.from({ length: 180 }, (_, i): Line => [20 * i, `INFO order ${i} was stored`]);
  const all = [...usual, ...lines].sort(([a], [b]) => a - b);
  const text = all.map(([second, words]) => `${clock(second)} ${words}`).join('\n');
  const { anomalies } = await analyze(chunksOf(`${text}\n`));
  return anomalies
    .filter(({ grade }) => grade === 'trouble')
    .map(({ eventKind, about }) => `${eventKind} ${about.length}`);
}

it('a cause and what comes of it at one time are one number, the cause in front', async () => {
  expect(
    await numbersOf(
      [1801, 'ERROR upstream answered 502 Bad Gateway for /cart'],
      [1803, 'ERROR write /srv/data/a: no space left on device'],
      [1805, 'ERROR backup of shop failed'],
    ),
  ).toEqual(['disk-full 3']);
});

it('a warning that brought a failure about is told as its cause', async () => {
  expect(
    await numbersOf(
      [1801, 'WARN memory resource limit alarm set on node rabbit@mq1'],
      [1803, 'ERROR queue orders: health check failed'],
    ),
  ).toEqual(['queue-stopped-taking 2']);
});

it('one kind of failure of two things far apart is two numbers', async () => {
  const numbers = await numbersOf(
    [601, 'ERROR connect to db1.example.org:5432: connection refused'],
    [603, 'ERROR connect to db1.example.org:5432: connection refused'],
    [2401, 'ERROR mail for mx7.example.org:25 was turned away: connection refused'],
    [2403, 'ERROR mail for mx7.example.org:25 was turned away: connection refused'],
  );
  expect(numbers).toHaveLength(2);
});

it('one thing that fails in two ways is one number, however far apart', async () => {
  const numbers = await numbersOf(
    [601, 'ERROR connect to db1.example.org:5432: connection refused'],
    [603, 'ERROR connect to db1.example.org:5432: connection refused'],
    [2401, 'ERROR no answer from db1.example.org:5432: timed out'],
    [2403, 'ERROR no answer from db1.example.org:5432: timed out'],
  );
  expect(numbers).toHaveLength(1);
});
