import { expect, it, onTestFinished } from 'vitest';
import { createMetrics } from '../../../src/service/monitor/metrics.ts';
import { startApp } from '../../helpers/an-app.ts';
import { anHdfsLog } from '../../helpers/an-hdfs-log.ts';
import { answerTo, idle } from '../../helpers/answers.ts';
import { freePort } from '../../helpers/free-port.ts';

const LOG = anHdfsLog();

async function anObservedApp() {
  const port = await freePort();
  const app = await startApp({ config: { port } });
  async function scrape(): Promise<string> {
    return (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  }
  return { app, scrape };
}

it('counts what became of uploads and presses, and times their jobs', async () => {
  const { app, scrape } = await anObservedApp();
  const good = await app.upload(LOG, { id: 'slack-1', source: 'F1' });
  const report = await answerTo(app, good);
  const bad = await app.upload('x', { id: 'slack-2', source: 'F2', fileName: 'photo.png' });
  await answerTo(app, bad);
  if (report.kind !== 'report') throw new Error('a report must have come');
  await app.press(`explain/${report.reportId}/1`);
  await app.platform.until(({ messages }) => messages.some((m) => m.view.kind === 'explanation'));
  await idle(app);
  const text = await scrape();
  for (const line of [
    'log_decoder_answers_total{kind="upload",outcome="answered"} 1',
    'log_decoder_answers_total{kind="upload",outcome="refused"} 1',
    'log_decoder_answers_total{kind="explanation",outcome="answered"} 1',
    'log_decoder_answer_seconds_count{kind="upload"} 2',
    'log_decoder_explanations_total{source="plain"} 1',
    'log_decoder_job_seconds_count{job="upload",outcome="done"} 2',
    'log_decoder_job_seconds_count{job="analyze",outcome="done"} 1',
    'log_decoder_job_seconds_count{job="request",outcome="done"} 1',
    'log_decoder_job_seconds_count{job="explain",outcome="done"} 1',
    'log_decoder_job_seconds_count{job="reply",outcome="done"} 3',
    'log_decoder_jobs{queue="analyze",state="waiting"} 0',
    'log_decoder_oldest_waiting_seconds{queue="reply-slack"} 0',
    'log_decoder_connected{platform="slack"} 1',
    'log_decoder_data_up 1',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
  expect(text).toMatch(/^process_resident_memory_bytes \d/m);
});

it('tells failures and what waits', async () => {
  const { app, scrape } = await anObservedApp();
  app.platform.onStep = (step) => {
    if (step === 'open') throw new Error('500');
  };
  await answerTo(app, await app.upload(LOG));
  await idle(app);
  const text = await scrape();
  expect(text).toContain('log_decoder_answers_total{kind="upload",outcome="failed"} 1\n');
  expect(text).toContain('log_decoder_job_seconds_count{job="analyze",outcome="failed"} 8\n');
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  // Before the app is stopped, which waits for what runs.
  onTestFinished(() => release());
  app.platform.onStep = (step) => (step === 'open' ? held : undefined);
  for (let n = 0; n < 5; n++) await app.upload(LOG, { id: `slack-w${n}`, source: `W${n}` });
  await app.platform.until(({ messages }) => messages.length === 6);
  await expect.poll(scrape).toContain('log_decoder_jobs{queue="analyze",state="waiting"} 3\n');
  expect(await scrape()).toMatch(/oldest_waiting_seconds\{queue="analyze"\} [\d.]*[1-9]/);
});

it('no label holds a name, a tenant or an id', async () => {
  const { app, scrape } = await anObservedApp();
  await answerTo(
    app,
    await app.upload(LOG, { tenant: 'slack-T77', user: 'U77', fileName: 'z.csv' }),
  );
  await idle(app);
  expect(await scrape()).not.toMatch(/T77|U77|z\.csv|slack-T|"F1"/);
});

it('while the data can not be read, no old figures are told', async () => {
  let away = false;
  const counts = async () => {
    if (away) throw new Error('away');
    return { waiting: 3, running: 0, failed: 0 };
  };
  const queue = { counts, longestWaitMs: async () => 1_500, forget: async () => 0 };
  const metrics = createMetrics({
    queues: new Map([['analyze', queue]]),
    connections: () => new Map(),
  });
  expect(await metrics.text()).toContain(
    'log_decoder_oldest_waiting_seconds{queue="analyze"} 1.5\n',
  );
  away = true;
  const text = await metrics.text();
  expect(text).toContain('log_decoder_data_up 0\n');
  expect(text).not.toContain('queue="analyze"');
});

it('tokens and cost of the model add up', async () => {
  const metrics = createMetrics({ queues: new Map(), connections: () => new Map() });
  metrics.spent(1_000, 0.25);
  metrics.spent(500, 0.5);
  const text = await metrics.text();
  expect(text).toContain('log_decoder_model_tokens_total 1500\n');
  expect(text).toContain('log_decoder_model_cost_usd_total 0.75\n');
});
