import type { ChatInputCommandInteraction } from 'discord.js';
import type { Wires } from './wires.ts';

/** Keeps a command's interaction, so that it can be answered through it while it lasts. */
export function hold(
  { id, applicationId, token, createdTimestamp }: ChatInputCommandInteraction,
  { held }: Wires,
  replied?: Promise<string | null>,
): void {
  const publicAnswer = replied?.catch(() => null);
  held.hold(id, {
    ...{ applicationId, token, createdMs: createdTimestamp, kind: 'command' },
    ...(publicAnswer === undefined ? {} : { publicAnswer }),
  });
}
