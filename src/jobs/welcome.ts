import type { Parts } from './parts.ts';
import type { WelcomeRequest } from './payloads.ts';
import { platformOf } from './platform.ts';

/** Says in a place, once in a year at most, what the bot does there. */
export async function sayWelcome(
  { id, tenant, conversation, place, language }: WelcomeRequest,
  signal: AbortSignal,
  {
    archive,
    platforms,
    wording,
    clock,
  }: Pick<Parts, 'archive' | 'platforms' | 'wording' | 'clock'>,
): Promise<void> {
  if (!(await archive.claim(tenant, `welcome/${encodeURIComponent(place)}`, id, YEAR_MS))) return;
  if (await archive.message(tenant, id)) return;
  const platform = platformOf(platforms, tenant);
  const message = await platform.post(
    conversation,
    wording.in(language).texts.welcome(),
    signal,
    id,
  );
  await archive.noteMessage(tenant, id, { message, atMs: clock.now() });
}

const YEAR_MS = 365 * 24 * 3_600_000;
