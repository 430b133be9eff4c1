import type { ChatInputCommandInteraction } from 'discord.js';
import type { Wires } from './wires.ts';

/** Keeps a command's interaction, so that it can be answered through it while it lasts. */
export function hold(
  { id, applicationId, token, createdTimestamp }: ChatInputCommandInteraction,
  { held }: Wires,
  answered: Promise<string | null>,
): void {
  held.hold(id, { applicationId, token, createdMs: createdTimestamp, kind: 'command', answered });
}
