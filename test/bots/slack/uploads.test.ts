import { describe, expect, it } from 'vitest';
import { MODES, startedBot } from './a-slack-bot.ts';

const CSV = 'a,b\n1,2\n';

describe.each(MODES)('over %s', (mode) => {
  it('a file shared in a channel is one upload, told of by both events and four deliveries', async () => {
    const { fake, conversation } = await startedBot(mode);
    const channel = fake.addChannel().id;
    const user = fake.addUser().id;
    const { message, files, deliveries } = fake.share({
      channel,
      user,
      files: [{ name: 'app.csv', content: CSV }],
    });
    await Promise.all(deliveries.map(({ acked }) => acked));
    for (const attempt of [1, 2, 3]) {
      for (const each of deliveries) await fake.redeliver(each, { attempt }).acked;
    }
    const { teamId } = fake.world;
    expect(conversation.uploads).toHaveLength(8);
    expect(new Set(conversation.uploads.map(({ id }) => id))).toEqual(
      new Set([`slack-${teamId}-${channel}-${files[0]?.id}`]),
    );
    for (const upload of conversation.uploads) {
      expect(upload).toEqual({
        id: `slack-${teamId}-${channel}-${files[0]?.id}`,
        tenant: `slack-${teamId}`,
        conversation: `slack:${teamId}:${channel}:${message.ts}`,
        place: `slack:${teamId}:${channel}`,
        user,
        fileName: 'app.csv',
        sizeBytes: CSV.length,
        source: files[0]?.id,
      });
    }
    expect(fake.violations).toEqual([]);
  });
});
