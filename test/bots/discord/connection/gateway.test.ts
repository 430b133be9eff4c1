import { expect, it } from 'vitest';
import { makeBot, startBot } from '../a-discord-bot.ts';

const file = { name: 'app.csv', content: 'a' };

it('says what it started as, and where', async () => {
  const { bot } = await startBot();
  expect(bot.describe()).toBe('Discord: as @LogDecoder in 1 server, reads every upload');
  expect(bot.isConnected()).toBe(true);
  await bot.stop();
  expect(bot.isConnected()).toBe(false);
});

it('a wrong token is refused at once', async () => {
  const { bot } = await makeBot({}, { token: 'wrong' });
  await expect(bot.start()).rejects.toThrow(/token/);
});

it('while Discord can not be reached it goes on trying', async () => {
  const { fake, bot, log } = await makeBot();
  fake.fail('getGateway', { kind: 'status', status: 503 }, { times: 4 });
  await bot.start();
  expect(log.map(({ message }) => message)).toContain('Discord can not be reached; trying again');
  expect(fake.gateway.connections).toBe(1);
});

it('a stop ends a start that waits for Discord', async () => {
  const { fake, bot, log } = await makeBot();
  fake.fail('getGateway', { kind: 'status', status: 503 }, { times: Number.POSITIVE_INFINITY });
  const starting = bot.start();
  await fake.waitFor(() =>
    log.some(({ message }) => message === 'Discord can not be reached; trying again'),
  );
  await bot.stop();
  await starting;
  expect(bot.describe()).toBe('Discord: not connected');
});

it.each(['a reconnect that Discord asks for', 'a lost session', 'a session lost after a resume'])(
  '%s is survived',
  async (what) => {
    const { fake, conversation, channel, user, log } = await startBot();
    if (what === 'a session lost after a resume') fake.gateway.invalidateAfterResume();
    if (what === 'a lost session') fake.gateway.invalidate(false);
    else fake.gateway.askToReconnect();
    const isBack = () =>
      what === 'a reconnect that Discord asks for'
        ? fake.gateway.resumes.length === 1
        : fake.gateway.identifies.length === 2;
    await fake.waitFor(() => isBack() && fake.gateway.connections === 1);
    fake.post({ channel, user, files: [file] });
    await fake.waitFor(() => conversation.uploads.length === 1);
    const losses = log.filter(({ message }) => message.includes('is lost'));
    expect(losses).toHaveLength(what === 'a reconnect that Discord asks for' ? 0 : 1);
  },
);

it('after a stop nothing is taken any more', async () => {
  const { fake, bot, conversation, channel, user } = await startBot();
  await bot.stop();
  await fake.waitFor(() => fake.gateway.connections === 0);
  fake.post({ channel, user, files: [file] });
  expect(conversation.uploads).toEqual([]);
});

it('a stop while it is connecting again ends too', async () => {
  const { fake, bot, conversation, channel, user } = await startBot();
  fake.gateway.drop();
  await bot.stop();
  fake.post({ channel, user, files: [file] });
  expect(conversation.uploads).toEqual([]);
  expect(bot.describe()).toBe('Discord: not connected');
});

it('a token that is reset while it runs is logged', async () => {
  const { fake, bot, log } = await startBot();
  fake.gateway.close(4004);
  const line = await fake.waitFor(() => log.find(({ level }) => level === 'error'));
  expect(line).toMatchObject({ facts: { code: 4004 } });
  expect(bot.describe()).toBe('Discord: not connected');
});
