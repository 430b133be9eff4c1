import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reportIdOf } from '../../src/jobs/archive/report.ts';
import { startApp, type TestApp } from '../helpers/an-app.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { aPress } from '../helpers/test-parts.ts';

let questions = 0;

function ask(app: TestApp, text: string, overrides = {}) {
  const { tenant, conversation, place, user } = aPress({ action: '' });
  const id = `slack-ask-${++questions}`;
  return app.conversation.ask({ id, tenant, conversation, place, user, text, ...overrides });
}

async function explained(app: TestApp): Promise<void> {
  const upload = await app.upload(anHdfsLog());
  await app.platform.until(() => app.platform.messages.some(({ view }) => view.kind === 'report'));
  await app.press(`explain/${reportIdOf(upload)}/1`);
  await app.platform.until(() =>
    app.platform.messages.some(({ view }) => view.kind === 'explanation'),
  );
}

it('a question about an explanation is answered once, from the evidence', async () => {
  const app = await startApp();
  await explained(app);
  await ask(app, 'Is my file lost?', { id: 'slack-ask-same' });
  await ask(app, 'Is my file lost?', { id: 'slack-ask-same' });
  await app.platform.until(() => app.platform.messages.length === 3);
  expect(app.platform.messages[2]?.view).toMatchObject({
    kind: 'notice',
    text: expect.stringMatching(/^Based on the logs, this is what stands out: .*professional/),
  });
});

it('a question where nothing was explained is answered with help', async () => {
  const app = await startApp();
  await ask(app, 'Who are you?');
  await app.platform.until(() => app.platform.messages.length === 1);
  expect(app.platform.messages[0]?.view).toMatchObject({ kind: 'text', title: 'Log Decoder' });
});

it('a question of another tenant about the same conversation tells nothing of the report', async () => {
  const app = await startApp();
  await explained(app);
  await ask(app, 'What happened?', { tenant: 'slack-T2' });
  await app.platform.until(() => app.platform.messages.length === 3);
  expect(app.platform.messages[2]?.view).toMatchObject({ kind: 'text' });
});

it('a key that somebody pastes into a question is not kept', async () => {
  const app = await startApp();
  await explained(app);
  await ask(app, 'Is my file lost? My key is AKIAIOSFODNN7EXAMPLE, and my dog is Bello.');
  const kept = readdirSync(app.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'))
    .join('\n');
  expect(kept).toContain('My key is <secret>, and my dog is Bello.');
  expect(kept).not.toContain('AKIAIOSFODNN7EXAMPLE');
});
