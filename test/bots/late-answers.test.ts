import { expect, it } from 'vitest';
import { systemClock } from '../../src/jobs/queue/clock.ts';
import { startApp } from '../helpers/an-app.ts';
import { idle } from '../helpers/answers.ts';
import { createFakePlatform } from '../helpers/fake-platform.ts';

it('where the answer comes late it is a message of its own, and the working message points to it', async () => {
  const platform = Object.assign(createFakePlatform(), { answersAnewAfterMs: 20_000 });
  let aheadMs = 0;
  platform.onStep = (step) => {
    if (step === 'open') aheadMs = 21_000;
  };
  const clock = { ...systemClock, now: () => systemClock.now() + aheadMs };
  const app = await startApp({ platform, clock });
  await app.upload('no log');
  await platform.until(({ messages }) => messages.length === 2);
  await idle(app);
  const [working, answer] = platform.messages;
  expect(answer?.view.kind).toBe('problem');
  expect(working?.view).toEqual({
    kind: 'notice',
    text: '"app.csv" has been read. The answer stands below.',
    link: { label: 'Show the answer', url: `https://chat.example/${answer?.ref}` },
  });
});

it('else the answer takes the place of the working message', async () => {
  const platform = Object.assign(createFakePlatform(), { answersAnewAfterMs: 600_000 });
  const app = await startApp({ platform });
  await app.upload('no log');
  await platform.until(({ messages }) => messages.some(({ view }) => view.kind === 'problem'));
  await idle(app);
  expect(platform.messages).toHaveLength(1);
});
