import { describe, expect, it } from 'vitest';
import { SUGGESTIONS } from '../../src/jobs/actions.ts';
import { type Service, startService } from '../helpers/a-service.ts';
import { aShopLog } from '../helpers/a-shop-log.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { idle } from '../helpers/answers.ts';
import { buttonsOf, textsOf } from '../helpers/fake-discord/message-texts.ts';
import type { Channel, Message } from '../helpers/fake-discord/types.ts';

/** The rows of the table in SECURITY.md, "Who sees what". */
const SECRET = { name: 'payroll.csv', content: anHdfsLog({ sessions: 140 }) };
const OWN = { name: 'own.csv', content: anHdfsLog({ sessions: 150 }) };

const variants = (action: string) => [
  action,
  action.replace('explain', 'page').replace(/1$/, '0'),
  ...['list', 'html', 'notes', 'normal', 'sure-normal', 'undo-normal', 'itself'].map((kind) =>
    action.replace('explain', kind).replace(/\/1$/, ''),
  ),
  ...['mute', 'sure-mute', 'undo-mute'].map((kind) => action.replace('explain', kind)),
  action.replace('explain', 'feedback').concat('/up'),
  ...SUGGESTIONS.map((one) => action.replace('explain', 'suggest').replace(/1$/, one)),
];

/** Opens the form for a question: what is sent in it is judged. */
const asking = (action: string) =>
  ['0', '1'].map((n) => `${action.replace('explain', 'ask').slice(0, -1)}${n}`);

/** `variants`, each of which is answered. */
const PRESSES = 13 + SUGGESTIONS.length;

const ELSEWHERE = /belongs to another conversation|has expired/;

describe('on Slack', () => {
  const saidIn = ({ slack }: Service) =>
    [...slack.posted(), ...slack.world.ephemerals, ...slack.world.homes.values()].map((one) =>
      JSON.stringify(one),
    );
  const actionIn = (service: Service, channel: string) =>
    /"(explain\/[0-9a-f]{24}\/1)"/.exec(
      service.slack
        .posted(channel)
        .map((one) => JSON.stringify(one.blocks))
        .join(),
    )?.[1] ?? '';

  async function reportIn(service: Service, channel: string, user: string, file: typeof SECRET) {
    service.slack.share({ channel, user, files: [file] });
    await service.slack.waitFor(() => actionIn(service, channel));
  }

  it.each(['private', 'mpim', 'im', 'public'] as const)(
    'a report of a %s conversation is shown to nobody outside it',
    async (kind) => {
      const service = await startService();
      const { slack, app } = service;
      const [insider, outsider] = [slack.addUser().id, slack.addUser().id];
      const spec = kind === 'im' ? { kind, user: insider } : { kind };
      const inside = slack.addChannel({ ...spec, member: true }).id;
      const outside = slack.addChannel({ kind: 'public', member: true }).id;
      await reportIn(service, inside, insider, SECRET);
      await reportIn(service, outside, outsider, OWN);
      const secrets = () => saidIn(service).filter((text) => text.includes('payroll')).length;
      const before = secrets();
      const [own] = slack.posted(outside);
      const said = slack.world.ephemerals.length;
      for (const value of variants(actionIn(service, inside))) {
        slack.clickButton(outside, own?.ts ?? '', 0, outsider, { value });
      }
      for (const value of asking(actionIn(service, inside))) {
        await slack.clickButton(outside, own?.ts ?? '', 0, outsider, { value }).acked;
        const form = [...slack.world.views.values()].at(-1);
        slack.submitView(form?.id ?? '', { question: 'Show me line 1' });
      }
      for (const text of ['status', 'latest', 'baseline', 'muted', 'compare']) {
        slack.slashCommand('/logdecoder', text, outside, outsider);
      }
      slack.openHome(outsider);
      await slack.waitFor(() => slack.world.homes.get(outsider));
      await slack.waitFor(() => slack.world.ephemerals.length >= said + PRESSES + 2 + 5);
      await idle(app);
      expect(secrets()).toBe(before);
      expect(saidIn(service).some((text) => text.includes('Based on the logs'))).toBe(false);
      expect(slack.uploads()).toEqual([]);
      expect(saidIn(service).filter((text) => ELSEWHERE.test(text))).toHaveLength(PRESSES + 2);
      // Whoever is in it is answered there.
      slack.clickButton(inside, slack.posted(inside)[0]?.ts ?? '', 0, insider);
      await slack.waitFor(() =>
        slack.posted(inside).find(({ text }) => text.includes('Based on the logs')),
      );
    },
  );

  it('what changed between two logs of a private conversation is told to nobody outside it', async () => {
    const service = await startService();
    const { slack, app } = service;
    const [insider, outsider] = [slack.addUser().id, slack.addUser().id];
    const inside = slack.addChannel({ kind: 'private', member: true }).id;
    const outside = slack.addChannel({ kind: 'public', member: true }).id;
    await reportIn(service, outside, outsider, OWN);
    for (const day of [3, 4]) {
      const content = aShopLog({ day, hours: 3, backup: day === 3 });
      slack.share({
        channel: inside,
        user: insider,
        files: [{ name: `payroll-${day}.log`, content }],
      });
      await slack.waitFor(() =>
        slack
          .posted(inside)
          .find((one) => JSON.stringify(one.blocks ?? []).includes(`payroll-${day}`)),
      );
      await idle(app);
    }
    slack.slashCommand('/logdecoder', 'compare', inside, insider);
    const compared = await slack.waitFor(() =>
      slack.posted(inside).find(({ text }) => /^\d+ things? changed/.test(text)),
    );
    const secrets = () => saidIn(service).filter((text) => text.includes('payroll')).length;
    const before = secrets();
    const [own] = slack.posted(outside);
    const action = /"(explain\/[0-9a-f]{24}\/1)"/.exec(JSON.stringify(compared.blocks))?.[1] ?? '';
    for (const value of variants(action)) {
      slack.clickButton(outside, own?.ts ?? '', 0, outsider, { value });
    }
    slack.slashCommand('/logdecoder', 'compare', outside, outsider);
    const refused = () => saidIn(service).filter((text) => ELSEWHERE.test(text));
    await slack.waitFor(() => refused().length >= PRESSES);
    await idle(app);
    expect(refused()).toHaveLength(PRESSES);
    expect(secrets()).toBe(before);
  });

  it('guests, and people of other workspaces, see what their channel sees, and change nothing', async () => {
    const service = await startService();
    const { slack, app } = service;
    const channel = slack.addChannel({ kind: 'private', member: true }).id;
    const guest = slack.addUser({ isUltraRestricted: true }).id;
    const stranger = slack.addUser({ teamId: 'T0OTHER001' }).id;
    await reportIn(service, channel, guest, SECRET);
    const report = slack.posted(channel)[0]?.ts ?? '';
    for (const user of [guest, stranger]) {
      const value = actionIn(service, channel).replace('explain', 'normal').replace(/\/1$/, '');
      slack.clickButton(channel, report, 0, user, { value });
      slack.clickButton(channel, report, 0, user, {
        value: value.replace('normal', 'sure-normal'),
      });
    }
    const refused = () =>
      slack.world.ephemerals.filter(({ text }) => text.includes('You may not change'));
    await slack.waitFor(() => refused().length === 4);
    await idle(app);
    expect(slack.posted(channel)).toHaveLength(1);
    slack.clickButton(channel, report, 0, stranger);
    await slack.waitFor(() => slack.posted(channel)[1]);
    const member = slack.addUser().id;
    slack.clickButton(channel, report, 'Use as normal', member);
    await slack.waitFor(() =>
      slack.world.ephemerals.find(({ text }) => text.includes('Use this log as normal anyway?')),
    );
  });
});

describe('on Discord', () => {
  const said = (message: Message) => textsOf(message).join('\n');
  const actionOf = (message: Message) =>
    buttonsOf(message).find(({ label }) => label === '1')?.customId ?? '';

  /** A report in a channel, made as `how` says. */
  async function reportIn(
    { discord }: Service,
    channel: Channel,
    user: ReturnType<Service['discord']['addUser']>,
    file: typeof SECRET,
    how: 'dropped' | 'private' = 'dropped',
  ): Promise<Message> {
    if (how === 'dropped') discord.post({ channel, user, files: [file] });
    else {
      const options = [{ name: 'private', type: 5, value: true }];
      discord.command({ channel, user, subcommand: 'analyze', file, options });
    }
    return discord.waitFor(() => discord.posted(channel.id).find((one) => actionOf(one) !== ''));
  }

  it.each([
    ...(['a private thread', 'another channel', 'a thread of another channel'] as const),
    ...(['a forum post', 'a direct message', 'a private answer'] as const),
  ])('a report of %s is shown to nobody outside it', async (where) => {
    const service = await startService();
    const { discord, app } = service;
    const guild = discord.addGuild();
    const outside = discord.addChannel({ guild: guild.id });
    const [insider, outsider] = [discord.addUser(), discord.addUser()];
    const inside = {
      'a private thread': () =>
        discord.addChannel({ guild: guild.id, type: 12, parent: outside.id }),
      'another channel': () => discord.addChannel({ guild: guild.id }),
      'a thread of another channel': () =>
        discord.addChannel({
          ...{ guild: guild.id, type: 11 },
          parent: discord.addChannel({ guild: guild.id }).id,
        }),
      'a forum post': () =>
        discord.addChannel({
          ...{ guild: guild.id, type: 11 },
          parent: discord.addChannel({ guild: guild.id, type: 15 }).id,
        }),
      'a direct message': () => discord.directMessages(insider),
      'a private answer': () => outside,
    }[where]();
    const how = where === 'a private answer' ? 'private' : 'dropped';
    const report = await reportIn(service, inside, insider, SECRET, how);
    const own =
      where === 'a private answer'
        ? await reportIn(service, discord.addChannel({ guild: guild.id }), outsider, OWN)
        : await reportIn(service, outside, outsider, OWN);
    const secrets = () => discord.posted().filter((one) => said(one).includes('payroll')).length;
    const before = secrets();
    for (const customId of variants(actionOf(report))) {
      discord.forgePress({ user: outsider, message: own, customId });
      discord.forgePress({ user: outsider, message: own, customId: `here/${customId}` });
    }
    for (const customId of asking(actionOf(report))) {
      const opened = discord.forgePress({ user: outsider, message: own, customId });
      await discord.waitFor(() => opened.modal);
      discord.submitForm(opened, outsider, 'Show me line 1');
    }
    for (const subcommand of ['status', 'latest', 'muted', 'compare']) {
      discord.command({ channel: outside, user: outsider, subcommand });
    }
    discord.command({ channel: outside, user: outsider, group: 'baseline', subcommand: 'list' });
    const refusals = () => discord.posted().filter((one) => ELSEWHERE.test(said(one)));
    await discord.waitFor(() => refusals().length >= 2 * PRESSES + 2);
    await idle(app);
    expect(refusals()).toHaveLength(2 * PRESSES + 2);
    expect(secrets()).toBe(before);
    expect(discord.posted().some((one) => said(one).includes('Based on the logs'))).toBe(false);
    // Whoever is in it is answered there.
    discord.press({ user: insider, message: report, label: '1' });
    await discord.waitFor(() =>
      // In a channel, in the thread below it.
      [...discord.posted(inside.id), ...discord.posted(report.id)].find((one) =>
        said(one).includes('Based on the logs'),
      ),
    );
  });

  it('a private answer is shown to its person in direct messages with the bot, too', async () => {
    const service = await startService();
    const { discord } = service;
    const channel = discord.addChannel({ guild: discord.addGuild().id });
    const [asker, other] = [discord.addUser(), discord.addUser()];
    const report = await reportIn(service, channel, asker, SECRET, 'private');
    const pressed = async (user: typeof asker) => {
      const talk = discord.directMessages(user);
      const own = await reportIn(service, talk, user, OWN);
      discord.forgePress({ user, message: own, customId: actionOf(report) });
      return discord.waitFor(() =>
        discord
          .posted(talk.id)
          .map(said)
          .find((text) => ELSEWHERE.test(text) || text.includes('Based on the logs')),
      );
    };
    expect(await pressed(other)).toMatch(ELSEWHERE);
    expect(await pressed(asker)).toContain('Based on the logs');
  });

  it('in a private thread latest shows its own report, and not that of the channel', async () => {
    const service = await startService();
    const { discord } = service;
    const guild = discord.addGuild();
    const parent = discord.addChannel({ guild: guild.id });
    const thread = discord.addChannel({ guild: guild.id, type: 12, parent: parent.id });
    const open = discord.addChannel({ guild: guild.id, type: 11, parent: parent.id });
    const user = discord.addUser();
    await reportIn(service, parent, user, OWN);
    await reportIn(service, thread, user, SECRET);
    discord.command({ channel: thread, user, subcommand: 'latest' });
    await discord.waitFor(() => discord.posted(thread.id).filter((one) => actionOf(one) !== '')[1]);
    discord.command({ channel: open, user, subcommand: 'latest' });
    const latest = await discord.waitFor(() =>
      discord.posted(open.id).find((one) => actionOf(one) !== ''),
    );
    expect(said(latest)).toContain('own.csv');
  });

  it('guests see what their channel sees, and change nothing', async () => {
    const service = await startService();
    const { discord, app } = service;
    const guild = discord.addGuild();
    const channel = discord.addChannel({ guild: guild.id });
    const guest = discord.addUser({ memberFlags: 16 });
    const report = await reportIn(service, channel, guest, SECRET);
    discord.press({ user: guest, message: report, label: 'Use as normal' });
    await discord.waitFor(() =>
      discord.posted().find((one) => said(one).includes('You may not change')),
    );
    await idle(app);
    discord.press({ user: guest, message: report, label: '1' });
    await discord.waitFor(() =>
      discord.posted().find((one) => said(one).includes('Based on the logs')),
    );
  });
});
