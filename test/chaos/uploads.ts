import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { textsOf } from '../helpers/fake-discord/message-texts.ts';
import type { Delivery } from '../helpers/fake-slack/delivery.ts';
import type { FileSpec } from '../helpers/fake-slack/file-registry.ts';
import type { Cluster } from './cluster.ts';

/** What became of all uploads. */
export interface Outcome {
  uploads: number;
  answered: number;
  /**
   * Told at once, by Discord's bot, that it could not be accepted; where only the queue's word for it
   * was lost, the answer comes all the same. Slack delivers again instead.
   */
  refused: number;
  /** What stands in answers that are no report. */
  apologies: string[];
  /** More messages than one an upload. */
  extraOnDiscord: number;
  extraOnSlack: number;
  /** Those of them that were edited, so that the bot had noted them: outside the known window. */
  extraKnownOnSlack: number;
}

export interface Uploads {
  /** One on each platform. */
  make(): void;
  /** One on Slack that kills the process that downloads it. */
  makePoison(): void;
  /** What each platform does where it was not told that an event was taken: it delivers it again. */
  deliverAgain(): void;
  /** Resolves once every upload is answered, or after `patienceMs`. */
  settle(patienceMs: number): Promise<Outcome>;
  outcome(): Outcome;
}

/** A message of the bot about an upload. */
interface Said {
  text: string;
  edited: boolean;
}

interface Made {
  said(): Said[];
  platform: 'slack' | 'discord';
  deliverAgain(): void;
}

const LOG = Buffer.from(anHdfsLog({ sessions: 400 }));

/** People who upload to the cluster, each upload in a thread of its own. */
export function createUploads({ slack, discord }: Cluster): Uploads {
  const all: Made[] = [];
  const channel = slack.addChannel({ name: 'ops', member: true }).id;
  const user = slack.addUser().id;
  const room = discord.addChannel({ guild: discord.addGuild().id });
  const person = discord.addUser();

  function onSlack(file: FileSpec): Made {
    const lost = slack.socket.connections === 0;
    const { message, deliveries } = slack.share({ channel, user, files: [file], lost });
    const latest: Delivery[] = [...deliveries];
    return {
      platform: 'slack',
      said: () =>
        slack
          .thread(channel, message.ts)
          .filter(({ botId }) => botId !== undefined)
          .map(({ blocks, text, history }) => ({
            text: `${text} ${JSON.stringify(blocks)}`,
            edited: history.length > 0,
          })),
      deliverAgain() {
        if (slack.socket.connections === 0) return;
        for (const [n, delivery] of latest.entries()) {
          if (delivery.ack === undefined) latest[n] = slack.redeliver(delivery);
        }
      },
    };
  }

  function onDiscord(file: { name: string; content: Buffer }): Made {
    const upload = discord.post({ channel: room, user: person, files: [file] });
    const messages = () => discord.posted(room.id).filter((one) => one.repliesTo === upload.id);
    return {
      platform: 'discord',
      said: () =>
        messages().map((message) => ({
          text: textsOf(message).join(' '),
          edited: message.history.length > 0,
        })),
      deliverAgain: () => {
        if (messages().length === 0) discord.repeat(upload);
      },
    };
  }

  function outcome(): Outcome {
    const found = { answered: 0, refused: 0, extraOnDiscord: 0, extraOnSlack: 0 };
    const apologies: string[] = [];
    let extraKnownOnSlack = 0;
    for (const { said, platform } of all) {
      const [refusals, messages] = partOf(said());
      const last = messages.filter(({ text }) => !text.includes('⏳'));
      if (last.length > 0 || refusals.length > 0) found.answered++;
      if (refusals.length > 0) found.refused++;
      const apology = last.find(({ text }) => text.includes('⚠️'));
      if (apology) apologies.push(`${platform}: ${apology.text.slice(0, 200)}`);
      const extra = Math.max(0, messages.length - 1);
      if (platform === 'discord') found.extraOnDiscord += extra;
      else found.extraOnSlack += extra;
      const known = messages.filter(({ edited }) => edited).length;
      if (platform === 'slack') extraKnownOnSlack += Math.max(0, known - 1);
    }
    return { uploads: all.length, ...found, apologies, extraKnownOnSlack };
  }

  function changed(atMostMs: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        slack.world.events.off('change', done);
        discord.world.events.off('change', done);
        resolve();
      };
      const timer = setTimeout(done, atMostMs);
      slack.world.events.on('change', done);
      discord.world.events.on('change', done);
    });
  }

  const deliverAgain = () => {
    for (const one of all) one.deliverAgain();
  };
  return {
    make() {
      const name = `app-${all.length}.csv`;
      all.push(onSlack({ name, content: LOG }));
      all.push(onDiscord({ name, content: LOG }));
    },
    makePoison() {
      // Nobody is done with it before it kills.
      const content = { respond: () => {} };
      all.push(onSlack({ name: 'poison.csv', content, size: LOG.length }));
    },
    deliverAgain,
    outcome,
    async settle(patienceMs) {
      const endMs = performance.now() + patienceMs;
      let againMs = 0;
      for (;;) {
        const { uploads, answered } = outcome();
        if (answered === uploads || performance.now() > endMs) return outcome();
        if (performance.now() > againMs) {
          deliverAgain();
          againMs = performance.now() + 3_000;
        }
        await changed(200);
      }
    },
  };
}

function partOf(messages: Said[]): [refusals: Said[], others: Said[]] {
  const isRefusal = ({ text }: Said) => text.includes('Sorry, that did not work');
  return [messages.filter(isRefusal), messages.filter((one) => !isRefusal(one))];
}
