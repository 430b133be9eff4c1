import { describe, expect, it } from 'vitest';
import { decodeAction } from '../../../src/jobs/actions.ts';
import { aKey } from '../../helpers/a-key.ts';
import { dig } from '../../helpers/fake-slack/json.ts';
import { MODES, startedBot } from './a-slack-bot.ts';
import { aReportView, REPORT_ID } from './a-view.ts';

async function withReport(mode: (typeof MODES)[number] = 'Socket Mode') {
  const started = await startedBot(mode);
  const channel = started.fake.addChannel().id;
  const user = started.fake.addUser().id;
  const { teamId } = started.fake.world;
  const parent = started.fake.say(channel, user, 'here').message;
  const message = await started.bot.platform.post(
    `slack:${teamId}:${channel}:${parent.ts}`,
    aReportView(),
    new AbortController().signal,
    aKey(),
  );
  return {
    ...started,
    channel,
    user,
    teamId,
    parent,
    message,
    ts: message.split(':').at(-1) ?? '',
  };
}

describe.each(MODES)('over %s', (mode) => {
  it('a press is a press with the thread, the message and what the button carries', async () => {
    const { fake, conversation, channel, user, teamId, parent, message, ts } =
      await withReport(mode);
    const delivery = fake.clickButton(channel, ts, 'explain-3', user);
    await delivery.acked;
    const pressedAt = dig(delivery.payload, 'actions', 0, 'action_ts');
    expect(conversation.presses).toEqual([
      {
        id: `slack-press-${teamId}-${channel}-${ts}-${user}-${pressedAt}`,
        tenant: `slack-${teamId}`,
        conversation: `slack:${teamId}:${channel}:${parent.ts}`,
        place: `slack:${teamId}:${channel}`,
        user,
        userName: user.toLowerCase(),
        message,
        action: `explain/${REPORT_ID}/3`,
      },
    ]);
    expect(decodeAction(conversation.presses[0]?.action ?? '')).toEqual({
      kind: 'explain',
      reportId: REPORT_ID,
      number: 3,
    });
    expect(fake.violations).toEqual([]);
  });
});

it('the Ask button opens a form, and what is written there is a question', async () => {
  const { fake, conversation, channel, user, teamId, parent, ts } = await withReport();
  await fake.clickButton(channel, ts, 'ask', user).acked;
  const [form] = [...fake.world.views.values()];
  await fake.submitView(form?.id ?? '', { question: 'Since when?' }).acked;
  expect(conversation.presses).toEqual([]);
  expect(conversation.questions).toEqual([
    {
      id: `slack-ask-${teamId}-${form?.id}`,
      tenant: `slack-${teamId}`,
      conversation: `slack:${teamId}:${channel}:${parent.ts}`,
      place: `slack:${teamId}:${channel}`,
      user,
      text: 'Since when?',
      about: { reportId: REPORT_ID },
    },
  ]);
  expect(fake.violations).toEqual([]);
});

it('where Slack opens no form, the press is handed on, to be answered by how to ask', async () => {
  const { fake, conversation, channel, user, ts } = await withReport();
  fake.fail('views.open', { kind: 'error', error: 'expired_trigger_id' });
  await fake.clickButton(channel, ts, 'ask', user).acked;
  expect(conversation.presses.map(({ action }) => action)).toEqual([`ask/${REPORT_ID}/0`]);
});

it('a second press is another press, and the same press delivered again is the same one', async () => {
  const { fake, conversation, channel, user, ts } = await withReport();
  const first = fake.clickButton(channel, ts, 'explain-1', user);
  await first.acked;
  await fake.redeliver(first).acked;
  await fake.clickButton(channel, ts, 'explain-1', user).acked;
  const [a, b, c] = conversation.presses.map(({ id }) => id);
  expect(a).toBe(b);
  expect(a).not.toBe(c);
});

it('a press on a message of the channel itself is answered in its thread', async () => {
  const { fake, bot, conversation, channel, user, teamId } = await withReport();
  const { signal } = new AbortController();
  const message = await bot.platform.post(
    `slack:${teamId}:${channel}`,
    aReportView(),
    signal,
    aKey(),
  );
  const ts = message.split(':').at(-1) ?? '';
  await fake.clickButton(channel, ts, 'Full list as a file', user).acked;
  expect(conversation.presses[0]?.conversation).toBe(message);
});

it('a forged press is handed on as it came, for the conversation to judge', async () => {
  const { fake, conversation, channel, user, ts } = await withReport();
  const value = 'explain/../../etc/passwd';
  await fake.clickButton(channel, ts, 'explain-1', user, { value, teamId: 'T0OTHER' }).acked;
  expect(conversation.presses[0]).toMatchObject({ action: value, tenant: 'slack-T0OTHER' });
});

it.each([
  ['a channel of no form', { channel: 'nowhere:1' }],
  ['a message of no form', { messageTs: 'yesterday' }],
  ['no container', { payload: { container: {}, channel: {}, message: null } }],
  ['no value', { payload: { actions: [{ type: 'button', action_id: 'x', action_ts: '1.1' }] } }],
])('a press with %s is acknowledged and nothing else', async (_, forged) => {
  const { fake, conversation, channel, user, ts } = await withReport();
  await fake.clickButton(channel, ts, 'explain-1', user, forged).acked;
  expect(conversation.presses).toEqual([]);
});
