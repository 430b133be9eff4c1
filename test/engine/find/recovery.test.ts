import { expect, it } from 'vitest';
import { analyze } from '../../../src/engine/analyze.ts';
import { chunksOf } from '../../helpers/logs.ts';

const at = (i: number, text: string) =>
  `2026-03-04 10:${String(Math.floor(i / 2)).padStart(2, '0')}:${i % 2 ? '30' : '00'} ${text}`;

async function recoveryIn(after: string) {
  const usual = (i: number) => at(i, `INFO order ${i} handed to the warehouse`);
  const lines = Array.from({ length: 60 }, (_, i) =>
    i >= 20 && i < 26
      ? at(i, 'ERROR lost connection to payments')
      : i === 30
        ? at(i, after)
        : usual(i),
  );
  const { anomalies } = await analyze(chunksOf(`${lines.join('\n')}\n`));
  return anomalies.find(({ lines: { first } }) => first === 21)?.recovery;
}

it('the line that says that the same thing works again is the end of a failure', async () => {
  expect(await recoveryIn('INFO reconnected to payments')).toMatchObject({
    line: 31,
    ms: Date.UTC(2026, 2, 4, 10, 15),
  });
});

it.each([
  'INFO reconnected to stock',
  'INFO could not be reconnected to payments',
  'INFO payments are late',
])('"%s" is none', async (line) => {
  expect(await recoveryIn(line)).toBeUndefined();
});

it('how requests that look for a way in were answered is counted', async () => {
  const ask = (i: number, path: string, status: number) =>
    `10.1.0.${i % 9} - - [04/Mar/2026:09:${String(i % 60).padStart(2, '0')}:11 +0000] "GET ${path} HTTP/1.1" ${status} 52 "-" "curl/8"`;
  const lines = Array.from({ length: 50 }, (_, i) =>
    i % 10 === 0 ? ask(i, '/.env', i === 20 ? 403 : 404) : ask(i, '/shop', 200),
  );
  const { anomalies } = await analyze(chunksOf(`${lines.join('\n')}\n`));
  const probes = anomalies.find(({ eventKind }) => eventKind === 'probe-for-secrets');
  expect(probes?.answers).toEqual([
    { status: '404', count: 4 },
    { status: '403', count: 1 },
  ]);
});
