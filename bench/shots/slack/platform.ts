import {
  createFakeSlack,
  type FakeSlack,
} from '../../../test/helpers/fake-slack/create-fake-slack.ts';
import { findPressables } from '../../../test/helpers/fake-slack/payloads/pressables.ts';
import type { Message } from '../../../test/helpers/fake-slack/types.ts';
import { div } from '../html.ts';
import type { Dropped } from '../logs/shown-logs.ts';
import { isAnswered, isPromise, type Platform, type Room } from '../room.ts';
import { drawBlocks, drawText } from './blocks.ts';
import { drawMessage } from './message.ts';

export interface SlackPlatform extends Platform {
  /** Settings of a bot on it. */
  env: Record<string, string>;
  connected(): Promise<void>;
}

export async function createSlack(): Promise<SlackPlatform> {
  const slack = await createFakeSlack();
  const user = slack.addUser({ name: 'anna', realName: 'Anna' }).id;
  return {
    name: 'slack',
    env: {
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: slack.world.botToken,
      SLACK_APP_TOKEN: slack.world.appToken,
    },
    connected: () => slack.connected(1),
    openRoom: (name) => createRoom(slack, slack.addChannel({ name, member: true }).id, user),
    drawSurfaces: () => drawSurfaces(slack, user),
    violations: () => [...slack.violations, ...slack.world.mentions],
    close: () => slack.close(),
  };
}

function createRoom(slack: FakeSlack, channel: string, user: string): Room {
  let threadTs: string | undefined;
  const shown = () =>
    [
      ...slack.messages(channel),
      ...slack.world.ephemerals.filter((one) => one.channel === channel),
    ].sort((a, b) => Number(a.ts) - Number(b.ts));
  const answers = () => shown().filter((one) => one.user !== user);

  const answered = (act: () => unknown) =>
    isAnswered(act, {
      fingerprint: () => fingerprint(answers()),
      isIdle: () =>
        !isPromise(answers().at(-1)?.text ?? '') &&
        !answers().some((one) => JSON.stringify(one.blocks ?? '').includes('⏳')),
      waitFor: (condition, timeoutMs) => slack.waitFor(condition, { timeoutMs }),
    });

  return {
    drop: ({ fileName, content }: Dropped) =>
      answered(() => {
        const files = [{ name: fileName, content }];
        threadTs = slack.share({ channel, user, files }).message.ts;
      }),
    async press(label) {
      for (const { ts, blocks } of answers().reverse()) {
        const index = findPressables(blocks).findIndex((one) => one.label.startsWith(label));
        if (index < 0) continue;
        return answered(() => slack.clickButton(channel, ts, index, user).acked);
      }
      return false;
    },
    command: (words) =>
      answered(() => slack.slashCommand('/logdecoder', words, channel, user).acked),
    ask: (words) =>
      answered(() => slack.say(channel, user, `<@${slack.world.botUserId}> ${words}`, threadTs)),
    draw: () => shown().map((message) => drawMessage(slack.world, message)),
  };
}

/** Differs where a message was added or edited. */
function fingerprint(messages: Message[]): string {
  return messages.map(({ ts, editedTs, history }) => [ts, editedTs, history.length]).join(' ');
}

async function drawSurfaces(slack: FakeSlack, user: string) {
  await slack.openHome(user).acked;
  const home = await slack.waitFor(() => slack.world.homes.get(user), { what: 'a home tab' });
  const channel = slack.addChannel({ name: 'form', member: true }).id;
  await slack.slashCommand('/logdecoder', '', channel, user).acked;
  const [form] = await slack.waitFor(() => slack.openViews(user)[0] && slack.openViews(user));
  const { title, submit, close, blocks } = form?.view ?? {};
  const ends = div('actions', [submit, close].map((one) => div('button', drawText(one))).join(''));
  return [
    { shows: 'home', pieces: [div('message', div('body', drawBlocks(home.view.blocks)))] },
    {
      shows: 'form',
      pieces: [
        div('message', div('body', div('header', drawText(title)) + drawBlocks(blocks) + ends)),
      ],
    },
  ];
}
