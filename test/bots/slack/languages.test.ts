import { expect, it } from 'vitest';
import { aBot, fakeSlack } from './a-slack-bot.ts';

const { signal } = new AbortController();

it("tells a person's language, and asks Slack for it once", async () => {
  const fake = await fakeSlack();
  const { bot } = aBot(fake);
  const user = fake.addUser({ locale: 'de-DE' }).id;
  expect(await bot.platform.languageOf('slack:T0TEAM0001:C1', user, signal)).toBe('de-DE');
  expect(await bot.platform.languageOf('slack:T0TEAM0001:C1', user, signal)).toBe('de-DE');
  expect(fake.calls('users.info')).toHaveLength(1);
  expect(fake.violations).toEqual([]);
});

it('tells none without users:read, nor of somebody whom Slack does not know, and warns of nothing', async () => {
  const fake = await fakeSlack();
  const { bot, logged } = aBot(fake);
  expect(await bot.platform.languageOf('slack:T0TEAM0001:C1', 'U0STRANGER', signal)).toBeNull();
  fake.world.scopes.delete('users:read');
  const user = fake.addUser({ locale: 'de-DE' }).id;
  expect(await bot.platform.languageOf('slack:T0TEAM0001:C1', user, signal)).toBeNull();
  expect(logged.filter(({ level }) => level !== 'debug')).toEqual([]);
});
