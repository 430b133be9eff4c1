import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDoomedProcess } from '../../../helpers/doomed-process.ts';
import {
  createFakeDiscord,
  type FakeDiscord,
} from '../../../helpers/fake-discord/create-fake-discord.ts';
import { buttonsOf } from '../../../helpers/fake-discord/message-texts.ts';
import type { Channel, Message, User } from '../../../helpers/fake-discord/types.ts';
import type { Order } from './doomed-services.ts';

/** A Discord of its own and a data folder, for a service that is killed and started again. */
export interface Place {
  fake: FakeDiscord;
  folder: string;
  channel: Channel;
  user: User;
  /** The reports in the channel, oldest first. */
  reports(): Message[];
  close(): Promise<void>;
}

type Doomed = ReturnType<typeof startDoomedProcess<Order>>;

/**
 * Starts a service for each step, all in one process, and lets `act` do what the step follows from.
 * Once each service is at its step, the process is killed. `prepare` brings a place to where `act`
 * can begin.
 *
 * A step is `store X` or `stored X` (an entry of the store), or `before X` or `after X` (a call to
 * Discord, which was never carried out, or was without the service learning it).
 */
export async function killAtEach(
  steps: readonly string[],
  prepare: (place: Place) => Promise<void>,
  act: (place: Place) => void,
): Promise<Map<string, Place>> {
  const doomed = startDoomedProcess<Order>(new URL('doomed-services.ts', import.meta.url));
  const places = new Map<string, Place>();
  for (const step of steps) places.set(step, await createPlace());
  const reached: { step: string; place: Place; call: HeldCall | null }[] = [];

  async function bringTo(step: string): Promise<void> {
    const place = places.get(step)!;
    const call = await reach(step, place, doomed, () => act(place));
    reached.push({ step, place, call });
  }

  try {
    await Promise.all(
      [...places].map(async ([step, place]) => {
        await startIn(doomed, step, place);
        await prepare(place);
        doomed.tell(step, 'idle');
        await doomed.hears(step, 'idle');
      }),
    );
    // Discord waits three seconds for the answer to an interaction, and no longer.
    const isUrgent = (step: string) => step === 'after callback';
    await Promise.all(steps.filter((step) => !isUrgent(step)).map(bringTo));
    await Promise.all(steps.filter(isUrgent).map(bringTo));
    doomed.freeze();
    for (const { step, place, call } of reached) {
      if (step.startsWith('after ')) await call?.carryOut(place.fake);
    }
  } finally {
    await doomed.kill();
  }
  for (const { place, call } of reached) {
    call?.drop();
    await place.fake.waitFor(() => place.fake.gateway.connections === 0);
  }
  return places;
}

async function createPlace(): Promise<Place> {
  const fake = await createFakeDiscord();
  const folder = mkdtempSync(join(tmpdir(), 'log-decoder-'));
  const guild = fake.addGuild();
  const channel = fake.addChannel({ guild: guild.id });
  const user = fake.addUser();
  const isReport = (message: Message) => buttonsOf(message).some(({ label }) => label === '1');
  return {
    ...{ fake, folder, channel, user },
    reports: () => fake.posted(channel.id).filter(isReport),
    async close() {
      await fake.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startIn(doomed: Doomed, service: string, { fake, folder }: Place): Promise<void> {
  doomed.tell(service, { start: { folder, token: fake.token, origin: fake.cdnUrl } });
  await fake.waitFor(() => fake.gateway.connections === 1);
}

interface HeldCall {
  /** Lets it take effect; resolves once Discord has answered it. */
  carryOut(fake: FakeDiscord): Promise<unknown>;
  /** It is as if it never came, unless it was carried out. */
  drop(): void;
}

/** Acts, and resolves once the service hangs at the step: with the call that it waits for, if any. */
async function reach(
  step: string,
  { fake }: Place,
  doomed: Doomed,
  act: () => void,
): Promise<HeldCall | null> {
  const [when, what = ''] = step.split(' ');
  if (when === 'store' || when === 'stored') {
    doomed.tell(step, { hangAt: step });
    await doomed.hears(step, 'armed');
    act();
    await doomed.hears(step, step);
    return null;
  }
  const held = fake.hold(what);
  const calls = fake.calls(what).length;
  act();
  await fake.waitFor(() => fake.calls(what).length > calls);
  return {
    drop: held.drop,
    carryOut(fake) {
      held.release();
      return fake.waitFor(() => fake.calls(what)[calls]?.status !== undefined);
    },
  };
}
