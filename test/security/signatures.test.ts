import { expect, it } from 'vitest';
import { startService } from '../helpers/a-service.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { idle } from '../helpers/answers.ts';
import type { SigningOptions } from '../helpers/fake-slack/http-delivery.ts';

async function aService() {
  const service = await startService();
  const { slack } = service;
  const channel = slack.addChannel({ name: 'ops', member: true }).id;
  const user = slack.addUser().id;
  const file = { name: 'app.csv', content: anHdfsLog() };
  const share = (lost = false) => slack.share({ channel, user, files: [file], lost });
  return { ...service, channel, user, share };
}

it.each<[string, SigningOptions]>([
  ['another secret', { signature: 'bad' }],
  ['an empty signature', { signature: 'empty' }],
  ['no signature', { signature: 'none' }],
  ['a time six minutes ago', { sentAt: 'old' }],
  ['a time six minutes to come', { sentAt: 'future' }],
  ['the time 0', { sentAt: 0 }],
  ['a negative time', { sentAt: -1 }],
  ['no number for its time', { sentAt: Number.NaN }],
])('an upload signed with %s is refused, and nothing is done', async (_, signing) => {
  const { app, slack, channel, eventsUrl, share } = await aService();
  const secret = slack.world.signingSecret;
  for (const { payload } of share(true).deliveries) {
    const { status } = await slack.deliverHttp(eventsUrl, secret, payload, signing).acked;
    expect(status).toBe(401);
  }
  await idle(app);
  expect(slack.posted(channel)).toEqual([]);
});

it('a signature is good for its own body only', async () => {
  const { app, slack, channel, eventsUrl, share } = await aService();
  const { deliveries } = share(true);
  const [first] = deliveries;
  if (!first) throw new Error('the fake must have a delivery');
  const signed = slack.deliverHttp(eventsUrl, slack.world.signingSecret, { type: 'x' }).request;
  const answer = await fetch(eventsUrl, {
    method: 'POST',
    headers: signed?.headers ?? {},
    body: JSON.stringify(first.payload),
  });
  expect(answer.status).toBe(401);
  await idle(app);
  expect(slack.posted(channel)).toEqual([]);
});

it('an upload replayed byte for byte within its five minutes is answered once', async () => {
  const { app, slack, channel, share } = await aService();
  const { deliveries } = share();
  for (const delivery of deliveries) await delivery.acked;
  await slack.waitFor(() => slack.posted(channel).length > 0);
  for (const delivery of deliveries) {
    for (let again = 0; again < 3; again++) {
      expect((await slack.replay(delivery).acked).status).toBe(200);
    }
  }
  await idle(app);
  expect(slack.posted(channel)).toHaveLength(1);
});

it('a press replayed byte for byte is explained once', async () => {
  const { app, slack, channel, user, share } = await aService();
  share();
  const report = await slack.waitFor(() =>
    slack.posted(channel).find(({ blocks }) => JSON.stringify(blocks).includes('of 120')),
  );
  const press = slack.clickButton(channel, report.ts, 0, user);
  await press.acked;
  for (let again = 0; again < 3; again++) await slack.replay(press).acked;
  await slack.waitFor(() => slack.posted(channel).length === 2);
  await idle(app);
  expect(slack.posted(channel)).toHaveLength(2);
  expect(slack.world.ephemerals).toEqual([]);
});
