import { expect, it } from 'vitest';
import { PlatformRefusal } from '../../src/jobs/platform.ts';
import { startApp } from '../helpers/an-app.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { answerTo, idle } from '../helpers/answers.ts';

const LOG = anHdfsLog();

it('uploads over the quota are refused in words, none is lost, and places come free', async () => {
  const app = await startApp({ config: { maxQueuedPerUser: 5, maxQueuedPerWorkspace: 8 } });
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  app.platform.onStep = (step) => (step === 'open' ? opened : undefined);
  const uploads = [];
  for (let n = 0; n < 30; n++) {
    uploads.push(await app.upload(LOG, { id: `slack-${n}`, source: `F${n}`, user: `U${n % 3}` }));
  }
  const isRefusal = ({ view }: { view: { kind: string } }) => view.kind === 'problem';
  // Some may slip in at the very same moment: eight are at work on it.
  await app.platform.until(({ messages }) => messages.filter(isRefusal).length >= 14);
  open();
  const answers = await Promise.all(uploads.map((upload) => answerTo(app, upload)));
  const refused = answers.filter(({ kind }) => kind === 'problem');
  expect(answers.filter(({ kind }) => kind === 'report').length).toBeGreaterThanOrEqual(8);
  expect(refused.length).toBeGreaterThanOrEqual(14);
  for (const answer of refused) {
    expect(answer).toMatchObject({
      message: expect.stringMatching(/^(5 logs of yours|8 logs from here) wait to be read already/),
      hint: 'Wait until one of them is answered, then upload this file again.',
    });
  }
  await idle(app);
  const again = await app.upload(LOG, { id: 'slack-again', source: 'F99' });
  expect(await answerTo(app, again)).toMatchObject({ kind: 'report' });
});

it.each([
  ['post', 'the message can not be posted'],
  ['open', 'the file can not be opened'],
])('a place is given back where %s is refused: %s', async (refusing) => {
  const app = await startApp({ config: { maxQueuedPerUser: 1 } });
  app.platform.onStep = (step) => {
    if (step === refusing) throw new PlatformRefusal('is_archived');
  };
  await app.upload(LOG, { id: 'slack-1', source: 'F1' });
  await idle(app);
  app.platform.onStep = () => {};
  const again = await app.upload(LOG, { id: 'slack-2', source: 'F2' });
  expect(await answerTo(app, again)).toMatchObject({ kind: 'report' });
});

it('a place is given back where an upload is given up', async () => {
  const app = await startApp({ config: { maxQueuedPerUser: 1 } });
  app.platform.onStep = (step) => {
    if (step === 'open') throw new Error('500');
  };
  const upload = await app.upload(LOG, { id: 'slack-1', source: 'F1' });
  expect(await answerTo(app, upload)).toMatchObject({ kind: 'problem' });
  await idle(app);
  app.platform.onStep = () => {};
  const again = await app.upload(LOG, { id: 'slack-2', source: 'F2' });
  expect(await answerTo(app, again)).toMatchObject({ kind: 'report' });
});
