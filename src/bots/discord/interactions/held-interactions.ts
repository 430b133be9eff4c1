import { RetryLater } from '../../../jobs/queue/queue.ts';
import { INTERACTION_LIFE_MS } from '../limits.ts';

/** Ids of Discord's begin with the ms since then. */
const EPOCH_MS = Date.UTC(2015, 0);

/** An interaction that can still be answered: the one place that knows its token. */
export interface HeldInteraction {
  applicationId: string;
  token: string;
  createdMs: number;
  /** A command's first answer can be replaced; a press is answered by messages of its own. */
  kind: 'command' | 'press';
  /**
   * Resolves once the interaction was answered, before which nothing else can be said: to the id of
   * a command's first answer, null where there is none.
   */
  answered: Promise<string | null>;
}

/**
 * Interactions of the last minutes, in memory alone: a token lets anyone speak for the bot, so it is
 * never stored, and after a restart there are none.
 */
export interface HeldInteractions {
  hold(interaction: string, answer: HeldInteraction): void;
  /** Also as the last one of this person in this conversation. */
  holdFor(conversation: string, user: string, interaction: string): void;
  /** Throws a RetryLater where the process of another shard would know. */
  find(interaction: string, guild: string): HeldInteraction | null;
  findFor(conversation: string, user: string, guild: string): HeldInteraction | null;
  drop(interaction: string): void;
}

/** Discord's clock and ours need not agree. */
const MARGIN_MS = 30_000;
/** Until the process that knows takes up the job: with a few of them, soon. */
const TAKEN_UP_WITHIN_MS = 200;

/** `isOurs`: whether interactions of a guild (or `dm`) come to this process. */
export function createHeldInteractions(
  now: () => number,
  isOurs: (guild: string) => boolean = () => true,
): HeldInteractions {
  const held = new Map<string, HeldInteraction>();
  const last = new Map<string, string>();

  function isAlive({ createdMs }: HeldInteraction): boolean {
    return now() - createdMs < INTERACTION_LIFE_MS - MARGIN_MS;
  }

  function sweep(): void {
    for (const [interaction, answer] of held) if (!isAlive(answer)) held.delete(interaction);
    for (const [person, interaction] of last) if (!held.has(interaction)) last.delete(person);
  }

  function find(interaction: string): HeldInteraction | null {
    const answer = held.get(interaction);
    return answer !== undefined && isAlive(answer) ? answer : null;
  }

  function askHere(guild: string): void {
    if (!isOurs(guild)) throw new RetryLater(TAKEN_UP_WITHIN_MS);
  }

  return {
    hold(interaction, answer) {
      sweep();
      held.set(interaction, answer);
    },
    holdFor(conversation, user, interaction) {
      last.set(`${conversation} ${user}`, interaction);
    },
    find(interaction, guild) {
      const createdMs = Number(BigInt(interaction) >> 22n) + EPOCH_MS;
      if (now() - createdMs < INTERACTION_LIFE_MS) askHere(guild);
      return find(interaction);
    },
    findFor(conversation, user, guild) {
      askHere(guild);
      const interaction = last.get(`${conversation} ${user}`);
      return interaction === undefined ? null : find(interaction);
    },
    drop(interaction) {
      held.delete(interaction);
    },
  };
}
