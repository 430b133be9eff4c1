import { describe, expect, it } from 'vitest';
import { type Service, startService } from '../helpers/a-service.ts';
import { aShopLog } from '../helpers/a-shop-log.ts';
import { startApp } from '../helpers/an-app.ts';
import { decoded, idle } from '../helpers/answers.ts';

const LOG = aShopLog({ day: 4, hours: 3, failing: true });
const CALM = Array.from({ length: 600 }, (_, index) => {
  const time = new Date(Date.UTC(2026, 2, 4, 9, 0, 5 * index)).toISOString();
  return `${time} INFO order ${10_000 + ((index * 7_919) % 90_000)} received from the shop\n`;
}).join('');
const PNG = '89504e470d0a1a0a';

async function startWithPictures() {
  const app = await startApp();
  app.platform.picturesAllowed = true;
  return app;
}

it('a log with times has one picture below its report, which is told in words, too', async () => {
  const app = await startWithPictures();
  await decoded(app, LOG);
  await idle(app);
  const [{ conversation, picture } = {}, ...more] = app.platform.pictures;
  expect(more).toEqual([]);
  expect(conversation).toBe('slack:C1:F1');
  expect(Buffer.from(picture?.png ?? []).toString('hex', 0, 8)).toBe(PNG);
  expect(picture?.description).toMatch(
    /^How many lines there were over time\. .* Numbers from left to right: .*could not be reached/,
  );
});

it.each([
  ['a log of few lines', LOG.split('\n').slice(0, 5).join('\n')],
  ['a log in which nothing stands out', CALM],
  ['a log without times', LOG.replace(/^\S+ \S+ /gm, '')],
])('%s has none', async (_, log) => {
  const app = await startWithPictures();
  await decoded(app, log);
  await idle(app);
  expect(app.platform.pictures.map(({ picture }) => picture.description)).toEqual([]);
});

it('what is a secret in the log is none of the picture’s words', async () => {
  const app = await startWithPictures();
  const key = `AKIA${'QZ7XWPLM2JH4T6RB'}`;
  await decoded(app, LOG.replace(/database at \S+/g, `database with key ${key}`));
  await idle(app);
  expect(app.platform.pictures).toHaveLength(1);
  expect(JSON.stringify(app.platform.pictures[0]?.picture.description)).not.toContain(key);
});

it('a picture that fails, even after it was sent, is not sent again, and the report stands', async () => {
  const app = await startWithPictures();
  app.platform.onStep = (step) => {
    if (step === 'picturePosted') throw new Error('socket hang up');
  };
  await decoded(app, LOG);
  await idle(app);
  expect(app.platform.pictures).toHaveLength(1);
  expect(app.platform.messages.map(({ view }) => view.kind)).toEqual(['report']);
});

it('a report that is posted a second time brings no second picture', async () => {
  const app = await startWithPictures();
  let edits = 0;
  app.platform.onStep = (step) => {
    if (step === 'edited' && ++edits === 1) throw new Error('socket hang up');
  };
  await decoded(app, LOG);
  await idle(app);
  expect(app.platform.pictures).toHaveLength(1);
});

describe('on Slack', () => {
  const shared = ({ slack }: Service, kind: 'public' | 'private' = 'public') => {
    const channel = slack.addChannel({ kind, member: true }).id;
    const user = slack.addUser().id;
    const { message } = slack.share({
      ...{ channel, user },
      files: [{ name: 'shop.log', content: LOG }],
    });
    return { channel, threadTs: message.ts };
  };

  it('it comes into the thread of the report, with words for screen readers', async () => {
    const service = await startService();
    const { channel, threadTs } = shared(service);
    const { slack, app } = service;
    const picture = await slack.waitFor(() => slack.uploads().find(({ completed }) => completed));
    await idle(app);
    expect(picture).toMatchObject({ channel, threadTs, name: 'over-time.png' });
    expect(picture.content?.toString('hex', 0, 8)).toBe(PNG);
    expect(picture.altText).toMatch(/^How many lines there were over time\./);
    expect(slack.uploads()).toHaveLength(1);
    expect(slack.violations).toEqual([]);
  });

  it('there is none where the app may post no files', async () => {
    const service = await startService(
      {},
      { scopes: ['chat:write', 'files:read', 'app_mentions:read'] },
    );
    const { channel } = shared(service);
    const { slack, app } = service;
    await slack.waitFor(() =>
      slack.posted(channel).find(({ blocks }) => JSON.stringify(blocks).includes('"explain/')),
    );
    await idle(app);
    expect(slack.uploads()).toEqual([]);
    expect(slack.posted(channel)).toHaveLength(1);
  });
});

describe('on Discord', () => {
  it('it is shown below the report, with words for who can not see it', async () => {
    const { discord, app } = await startService();
    const channel = discord.addChannel({ guild: discord.addGuild().id });
    discord.post({ channel, user: discord.addUser(), files: [{ name: 'shop.log', content: LOG }] });
    const message = await discord.waitFor(() =>
      discord.posted(channel.id).find(({ attachments }) => attachments.length > 0),
    );
    await idle(app);
    const [picture] = message.attachments;
    expect(picture?.filename).toBe('over-time.png');
    expect(picture?.content.toString('hex', 0, 8)).toBe(PNG);
    expect(picture?.description).toMatch(/^How many lines there were over time\./);
    expect(discord.posted(channel.id)).toHaveLength(2);
    expect(discord.violations).toEqual([]);
  });

  it('without the permission to attach files the report comes without it, and without a word', async () => {
    const { discord, app } = await startService();
    const channel = discord.addChannel({ guild: discord.addGuild().id, denied: ['AttachFiles'] });
    discord.post({ channel, user: discord.addUser(), files: [{ name: 'shop.log', content: LOG }] });
    await discord.waitFor(() => discord.posted(channel.id)[0]?.editedAt);
    await idle(app);
    expect(discord.posted(channel.id)).toHaveLength(1);
  });

  it('of a private answer it is seen by nobody else', async () => {
    const { discord, app } = await startService();
    const channel = discord.addChannel({ guild: discord.addGuild().id });
    const user = discord.addUser();
    const options = [{ name: 'private', type: 5, value: true }];
    const file = { name: 'shop.log', content: LOG };
    discord.command({ channel, user, subcommand: 'analyze', file, options });
    const message = await discord.waitFor(() =>
      discord.posted(channel.id).find(({ attachments }) => attachments.length > 0),
    );
    await idle(app);
    expect(message.ephemeralFor).toBe(user.id);
    expect(discord.posted(channel.id).every((one) => one.ephemeralFor === user.id)).toBe(true);
  });
});
