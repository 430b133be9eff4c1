import type { Service } from './a-service.ts';
import { buttonsOf, textsOf } from './fake-discord/message-texts.ts';
import type { Respond } from './fake-slack/types.ts';

export interface SharedFile {
  name: string;
  content: Buffer | string;
  /** Answers the download in place of the content. */
  respond?: Respond;
}

/** A person in one place of a platform. */
export interface Person {
  upload(file: SharedFile): void;
  /** Waits for a message of the bot, to all there or to this person, that says this. */
  reads(words: RegExp): Promise<string>;
  /** Presses a button of the last report that says whatever `action` says; the real one is `null`. */
  press(action: string | null): void;
  /** The action behind the first numbered button of the last report. */
  action(): string;
  /** All that the bot has said, everywhere and to anybody, and the files it posted. */
  said(): string[];
}

export const PLATFORMS = ['slack', 'discord'] as const;

/** Somebody in a channel with the bot. `team` is another Slack workspace of the same app. */
export function personOn(
  platform: (typeof PLATFORMS)[number],
  service: Service,
  team?: string,
): Person {
  return platform === 'slack' ? onSlack(service, team) : onDiscord(service);
}

function onSlack({ slack }: Service, team?: string): Person {
  const channel = slack.addChannel({ name: 'ops', member: true }).id;
  const user = slack.addUser().id;
  const shown = () =>
    [...slack.posted(), ...slack.world.ephemerals].map(({ text, blocks }) =>
      JSON.stringify({ text, blocks }),
    );
  const report = () => {
    const found = slack.posted(channel).findLast(({ blocks }) => actionsOf(blocks).length > 0);
    if (!found) throw new Error('there must be a report');
    return found;
  };
  return {
    upload({ name, content, respond }) {
      const size = Buffer.byteLength(content);
      slack.share({
        ...{ channel, user },
        files: [respond ? { name, size, content: { respond } } : { name, content }],
      });
    },
    reads: (words) => slack.waitFor(() => shown().find((one) => words.test(one))),
    press(action) {
      slack.clickButton(channel, report().ts, 0, user, {
        ...(action !== null && { value: action }),
        ...(team !== undefined && { teamId: team }),
      });
    },
    action: () => actionsOf(report().blocks)[0] ?? '',
    said: () => [...shown(), ...slack.uploads().map(({ content }) => String(content))],
  };
}

function actionsOf(blocks: unknown): string[] {
  const values = JSON.stringify(blocks ?? []).matchAll(/"value":"(explain\/[^"]{1,90})"/g);
  return [...values].map(([, value = '']) => value);
}

function onDiscord({ discord }: Service): Person {
  const guild = discord.addGuild();
  const channel = discord.addChannel({ guild: guild.id });
  const user = discord.addUser();
  const shown = () => discord.posted().map((message) => textsOf(message).join('\n'));
  const report = () => {
    const found = discord
      .posted(channel.id)
      .findLast((message) => buttonsOf(message).some(({ label }) => label === '1'));
    if (!found) throw new Error('there must be a report');
    return found;
  };
  return {
    upload({ name, content, respond }) {
      const files = [{ name, content, ...(respond && { respond }) }];
      discord.post({ channel, user, files });
    },
    reads: (words) => discord.waitFor(() => shown().find((one) => words.test(one))),
    press(action) {
      const message = report();
      if (action === null) discord.press({ user, message, label: '1' });
      else discord.forgePress({ user, message, customId: action });
    },
    action: () => buttonsOf(report()).find(({ label }) => label === '1')?.customId ?? '',
    said: () => [
      ...shown(),
      ...discord.posted().flatMap(({ attachments }) => attachments.map((one) => `${one.content}`)),
    ],
  };
}
