import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { analyze } from '../../../src/engine/analyze.ts';
import type { Baseline } from '../../../src/engine/baseline.ts';
import { packBaseline } from '../../../src/jobs/archive/pack-baseline.ts';
import { COLUMNS, flowCsv, flows } from '../../helpers/a-flow-log.ts';
import { anHdfsLog } from '../../helpers/an-hdfs-log.ts';
import { chunksOf } from '../../helpers/logs.ts';

const KEY = 'AKIAIOSFODNN7EXAMPLE';

async function packed(log: string) {
  const { baseline } = await analyze(chunksOf(log));
  const found = packBaseline(baseline);
  if (found.state !== 'kept') throw new Error(`it is ${found.state}`);
  return { bytes: found.bytes, json: gunzipSync(found.bytes).toString() };
}

const given = (bytes: Uint8Array) =>
  (async function* () {
    yield bytes;
  })();

it('a packed baseline judges as the one it was made of', async () => {
  const log = anHdfsLog({ sessions: 300, odd: 2 });
  const { bytes } = await packed(log);
  const { baseline } = await analyze(chunksOf(log));
  const today = anHdfsLog({ sessions: 50, odd: 3 });
  expect(await analyze(chunksOf(today), { baseline: given(bytes) })).toEqual(
    await analyze(chunksOf(today), { baseline: chunksOf(JSON.stringify(baseline)) }),
  );
});

it.each([
  ['a template', `Receiving block <*> src: /<*> key ${KEY} dest: /<*>`, 'E5'],
  ['an event id', 'Receiving block <*> src: /<*> dest: /<*>', `E5 ${KEY}`],
  ['a long template', `Receiving block <*> ${'and on '.repeat(200)} to /<*>`, 'E5'],
  ['a long id', 'Receiving block <*> src: /<*> dest: /<*>', 'E5'.repeat(150)],
])(
  'the secrets of %s are not kept, and its event is known all the same',
  async (_, template, id) => {
    const log = anHdfsLog({ sessions: 300, odd: 0 }).replaceAll(
      'E5,Receiving block <*> src: /<*> dest: /<*>',
      `${id},${template}`,
    );
    const { bytes, json } = await packed(log);
    expect(json).not.toContain(KEY);
    const { model, notes, anomalies } = await analyze(chunksOf(log), { baseline: given(bytes) });
    expect(model.baseline).toMatchObject({ events: 4, unseen: 0, renamed: 0 });
    expect([notes, anomalies]).toEqual([[], []]);
  },
);

it('two events whose ids hold secrets stay two', async () => {
  const log = anHdfsLog({ odd: 0 })
    .replaceAll(',E5,', `,token=${KEY},`)
    .replaceAll(',E11,', ',token=ASIAIOSFODNN7EXAMPLE,');
  const { bytes } = await packed(log);
  const { model } = await analyze(chunksOf(log), { baseline: given(bytes) });
  expect(model.baseline).toMatchObject({ events: 4, unseen: 0 });
});

it('what gives no limit is too little', async () => {
  const { baseline } = await analyze(chunksOf(anHdfsLog({ sessions: 3 })));
  expect(packBaseline(baseline)).toEqual({ state: 'too little' });
});

it('a huge model is not kept, and not even written down', async () => {
  const { baseline } = await analyze(chunksOf(anHdfsLog()));
  if ('numeric' in baseline) throw new Error('it is of a table');
  const [event] = baseline.events;
  const huge = { ...baseline, events: Array.from({ length: 40_000 }, (_, i) => ({ ...event, eventId: `E${i}` })) }; // biome-ignore format: one object
  expect(packBaseline(huge as Baseline)).toEqual({ state: 'too large' });
});

it('the secrets in the cells of a table are not kept', async () => {
  const rows = flows(300).map((flow, i) => ({ ...flow, service: i % 3 === 0 ? KEY : 'http' }));
  const log = flowCsv(
    rows,
    COLUMNS.filter((name) => name !== 'label'),
  );
  expect(JSON.stringify((await analyze(chunksOf(log))).baseline)).toContain(KEY);
  const { json } = await packed(log);
  expect(json).not.toContain(KEY);
  expect(json).toContain('http');
});
