import { randomBytes } from 'node:crypto';
import type { Talks } from '../../jobs/archive/talks.ts';
import { PlatformRefusal } from '../../jobs/platform.ts';
import type { TextFile, View } from '../../jobs/view.ts';
import { type MessageReference, TENANT } from './references.ts';

/** What stands in a talk: what the bot says or posts as a file, and what the person asked. */
export type Said = View | { kind: 'question'; text: string } | ({ kind: 'file' } & TextFile);

export interface Message {
  /** Counted from 1, never given twice. */
  number: number;
  /** As `Platform.post` has it: a second post of a key changes the message of the first. */
  key: string;
  said: Said;
}

/** One upload and all that was said about it. */
export interface Talk {
  id: string;
  fileName: string;
  startedMs: number;
  messages: Message[];
}

/** Told of each message that is new or changed. */
export type OnSaid = (talk: Talk, message: Message) => void;

/** The talks of the page: kept in the archive, for a page keeps no messages as a platform does. */
export interface TalkBook {
  begin(fileName: string): Promise<string>;
  /** Null where there is none, or not any more. */
  read(talk: string): Promise<Talk | null>;
  /** The last ones first. */
  recent(limit: number): Promise<Talk[]>;
  /** Throws a PlatformRefusal where the talk is gone. */
  say(talk: string, key: string, said: Said): Promise<MessageReference>;
  /** Throws a PlatformRefusal where the message is gone. */
  change(message: MessageReference, said: Said): Promise<void>;
}

/** More than anybody reads: the ones after the first report go first. */
const MAX_MESSAGES = 300;

export function createTalkBook(talks: Talks, now: () => number, onSaid: OnSaid): TalkBook {
  /** The last change of each talk that is at work: they come after one another. */
  const atWork = new Map<string, Promise<unknown>>();

  async function read(id: string): Promise<Talk | null> {
    // Nothing but this file writes there.
    return (await talks.read(TENANT, id)) as Talk | null;
  }

  function inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const done = (atWork.get(id) ?? Promise.resolve()).then(work, work);
    atWork.set(id, done);
    const forget = () => void (atWork.get(id) === done && atWork.delete(id));
    done.then(forget, forget);
    return done;
  }

  async function known(id: string): Promise<Talk> {
    const talk = await read(id);
    if (talk === null) throw new PlatformRefusal('talk_not_found');
    return talk;
  }

  async function write(talk: Talk, message: Message): Promise<void> {
    if (talk.messages.length > MAX_MESSAGES) talk.messages.splice(1, 1);
    await talks.write(TENANT, talk.id, talk);
    onSaid(talk, message);
  }

  return {
    async begin(fileName) {
      const startedMs = now();
      const id = `${String(startedMs).padStart(15, '0')}-${randomBytes(4).toString('hex')}`;
      const talk: Talk = { id, fileName, startedMs, messages: [] };
      await talks.write(TENANT, id, talk);
      return id;
    },
    read,
    async recent(limit) {
      const ids = await talks.list(TENANT, limit);
      const found = await Promise.all(ids.map(read));
      return found.filter((talk) => talk !== null);
    },
    say: (id, key, said) =>
      inTurn(id, async () => {
        const talk = await known(id);
        const before = talk.messages.find((one) => one.key === key);
        const message = before ?? {
          number: (talk.messages.at(-1)?.number ?? 0) + 1,
          key,
          said,
        };
        if (before) before.said = said;
        else talk.messages.push(message);
        await write(talk, message);
        return { talk: id, message: message.number };
      }),
    change: ({ talk: id, message: number }, said) =>
      inTurn(id, async () => {
        const talk = await known(id);
        const message = talk.messages.find((one) => one.number === number);
        if (!message) throw new PlatformRefusal('message_not_found');
        message.said = said;
        await write(talk, message);
      }),
  };
}
