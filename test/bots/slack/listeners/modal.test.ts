import { describe, expect, it } from 'vitest';
import { buildModal } from '../../../../src/bots/slack/listeners/modal.ts';
import { ENGLISH } from '../../../../src/languages/chat-in.ts';
import { validateView } from '../../../helpers/fake-slack/blocks/validate.ts';
import type { FakeSlack } from '../../../helpers/fake-slack/create-fake-slack.ts';
import { MODES, startedBot } from '../a-slack-bot.ts';

async function openForm(fake: FakeSlack) {
  const user = fake.addUser().id;
  await fake.slashCommand('/logdecoder', '', fake.addChannel().id, user).acked;
  const [view] = fake.openViews(user);
  if (view === undefined) throw new Error('a form must be open');
  const file = (name: string) => fake.addFile({ name, content: 'a,b\n1,2\n', user }).id;
  return { user, viewId: view.id, file };
}

it('Slack takes the form', () => {
  expect(validateView(buildModal(ENGLISH.words), 'modal')).toEqual([]);
});

describe.each(MODES)('over %s', (mode) => {
  it('each file of a sent form is an upload that begins a thread of its own', async () => {
    const { fake, conversation } = await startedBot(mode);
    const { user, viewId, file } = await openForm(fake);
    const channel = fake.addChannel().id;
    const files = [file('a.csv'), file('b.tsv.gz')];
    const answers = { files, channel, detector: 'pca-loglizer' };
    await fake.submitView(viewId, answers).acked;
    const { teamId } = fake.world;
    expect(conversation.uploads).toEqual(
      files.map((source, index) => ({
        id: `slack-${teamId}-${viewId}-${source}`,
        tenant: `slack-${teamId}`,
        conversation: `slack:${teamId}:${channel}`,
        place: `slack:${teamId}:${channel}`,
        user,
        fileName: ['a.csv', 'b.tsv.gz'][index],
        sizeBytes: 8,
        source,
        detector: 'pca-loglizer',
      })),
    );
    expect(fake.openViews()).toEqual([]);
    expect(fake.world.ephemerals.map(({ text }) => text)).toEqual([
      'I have got 2 files. The answer comes here.',
    ]);
    expect(fake.violations).toEqual([]);
  });
});

it.each([
  [
    'the bot is not in',
    { member: false },
    /^I am not in that channel\. Type \/invite @Log Decoder/,
  ],
  ['is private and without the bot', { member: false, kind: 'private' as const }, /^I am not in/],
  ['is archived', { archived: true }, /^This channel is archived/],
])('a channel that %s is an error in the form', async (_, channel, message) => {
  const { fake, conversation } = await startedBot();
  const { viewId, file } = await openForm(fake);
  const answers = { files: [file('a.csv')], channel: fake.addChannel(channel).id };
  const { body } = await fake.submitView(viewId, answers).acked;
  expect(body).toEqual({
    response_action: 'errors',
    errors: { channel: expect.stringMatching(message) },
  });
  expect(conversation.uploads).toEqual([]);
  expect(fake.openViews()).toHaveLength(1);
  expect(fake.violations).toEqual([]);
});

it('a file of another kind is an error in the form, and none is read', async () => {
  const { fake, conversation } = await startedBot();
  const { viewId, file } = await openForm(fake);
  const answers = { files: [file('a.csv'), file('b.png')], channel: fake.addChannel().id };
  const { body } = await fake.submitView(viewId, answers).acked;
  expect(body).toMatchObject({ response_action: 'errors', errors: { files: expect.any(String) } });
  expect(conversation.uploads).toEqual([]);
  expect(fake.violations).toEqual([]);
});

it('a form sent twice gives the same jobs', async () => {
  const { fake, conversation } = await startedBot();
  const { viewId, file } = await openForm(fake);
  const delivery = fake.submitView(viewId, {
    files: [file('a.csv')],
    channel: fake.addChannel().id,
  });
  await delivery.acked;
  await fake.redeliver(delivery).acked;
  const [first, second] = conversation.uploads.map(({ id }) => id);
  expect(first).toBe(second);
});
