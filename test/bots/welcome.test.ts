import { describe, expect, it } from 'vitest';
import { startService } from '../helpers/a-service.ts';
import { idle } from '../helpers/answers.ts';
import { textsOf } from '../helpers/fake-discord/message-texts.ts';

describe('on Slack', () => {
  it.each(['public', 'private'] as const)(
    'the bot says once in a %s channel that it was invited to what it does',
    async (kind) => {
      const scopes = ['chat:write', 'files:read', 'channels:history', 'groups:history'];
      const { slack, app } = await startService({}, { scopes });
      const channel = slack.addChannel({ kind }).id;
      const user = slack.addUser().id;
      await slack.invite(channel, user)?.acked;
      await slack.waitFor(() => slack.posted(channel)[0]);
      await slack.invite(channel, user)?.acked;
      await idle(app);
      expect(slack.posted(channel)).toHaveLength(1);
      expect(slack.posted(channel)[0]?.text.split('\n')).toEqual([
        'Hello! I am Log Decoder.',
        expect.stringMatching(/^Drop a log here/),
        expect.stringMatching(/^Press a number/),
        expect.stringMatching(/keep no file/),
      ]);
      expect(slack.violations).toEqual([]);
    },
  );

  it('it says nothing where it may not hear of it', async () => {
    const scopes = ['chat:write', 'files:read', 'app_mentions:read'];
    const { slack, app } = await startService({}, { scopes });
    const channel = slack.addChannel().id;
    expect(slack.invite(channel, slack.addUser().id)).toBeNull();
    await idle(app);
    expect(slack.posted(channel)).toEqual([]);
  });
});

describe('on Discord', () => {
  it('the bot says once in a new server, where Discord greets people, what it does', async () => {
    const { discord, app } = await startService();
    const guild = discord.addGuild('Acme', { name: 'general' });
    const channel = guild.systemChannelId ?? '';
    const said = await discord.waitFor(() => discord.posted(channel)[0]);
    expect(textsOf(said).join('\n')).toMatch(/Hello! I am Log Decoder\.\n+Drop a log here/);
    await idle(app);
    expect(discord.posted(channel)).toHaveLength(1);
    expect(discord.violations).toEqual([]);
  });

  it.each([
    ['there is no such channel', undefined],
    ['it may not write there', { name: 'general', denied: ['SendMessages'] as const }],
  ])('it says nothing where %s', async (_, systemChannel) => {
    const { discord, app } = await startService();
    discord.addGuild(
      'Acme',
      systemChannel && { ...systemChannel, denied: [...systemChannel.denied] },
    );
    const channel = discord.addChannel({ guild: discord.addGuild('Other').id });
    await idle(app);
    expect(discord.posted()).toEqual([]);
    expect(discord.posted(channel.id)).toEqual([]);
  });
});
