import type { ChatInputCommandInteraction } from 'discord.js';
import { within } from '../connection/within.ts';
import type { BotParts } from './bot-parts.ts';

/** Of the three seconds that Discord waits for a first answer. */
const ACCEPT_WITHIN_MS = 2_000;

interface Acceptance {
  /** Resolves once it is known, or once the interaction must be answered all the same. */
  soon: Promise<void>;
  /** Null where it was accepted, else why not. Never rejects. */
  failure: Promise<{ error: unknown } | null>;
}

/**
 * What an interaction asks for is accepted first and answered then: a crash in between leaves no
 * answer that promises what never comes.
 */
export function accept(accepting: Promise<unknown>): Acceptance {
  const failure = accepting.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  return { failure, soon: within(ACCEPT_WITHIN_MS, failure) };
}

/** Keeps a command's interaction, so that it can be answered through it while it lasts. */
export function hold(
  { id, applicationId, token, createdTimestamp }: ChatInputCommandInteraction,
  { held }: BotParts,
  answered: Promise<string | null>,
): void {
  held.hold(id, { applicationId, token, createdMs: createdTimestamp, kind: 'command', answered });
}
