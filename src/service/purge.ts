import type { Terminal } from '../cli/terminal/terminal.ts';
import { UsageError } from '../cli/terminal/usage-error.ts';
import type { Config } from '../config.ts';
import { createArchive } from '../jobs/archive/archive.ts';
import { forgetTenant } from '../jobs/archive/forgotten.ts';
import type { Backend } from '../jobs/queue/backend.ts';
import { systemClock } from '../jobs/queue/clock.ts';
import { amount } from '../text/count.ts';
import { visible } from '../text/visible.ts';
import { loadBackend } from './backends.ts';
import { createQueues } from './queues.ts';
import { readSettings } from './serve.ts';

/**
 * Deletes what has expired, or, with the id of a workspace or server, all that is stored for it, and
 * says how much. Returns the exit code: 0 done, 1 the data can not be used, 2 wrong settings. Throws
 * a UsageError on an id that can not be.
 */
export async function purge(
  { stdout, stderr }: Pick<Terminal, 'stdout' | 'stderr'>,
  team?: string,
): Promise<number> {
  const tenant = team === undefined ? null : tenantOf(team);
  const config = readSettings(stderr);
  if (config === null) return 2;
  const open = await loadBackend(config);
  let backend: Backend | null = null;
  try {
    // What fails is told by what is asked of it.
    backend = open({ clock: systemClock, onFault() {} });
    await backend.ready();
    const said =
      tenant === null ? await purgeExpired(backend) : await purgeTenant(backend, tenant, config);
    stdout.write(`${said}\n${visible(backend.describe())}.\n`);
    return 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    stderr.write(`Nothing can be deleted now: ${visible(message)}\n`);
    return 1;
  } finally {
    await backend?.close(0);
  }
}

async function purgeExpired(backend: Backend): Promise<string> {
  const values = await backend.sweep();
  return `What had expired has been deleted: ${amount(values, 'value')}.`;
}

async function purgeTenant(
  backend: Backend,
  tenant: string,
  { reportTtlMs }: Config,
): Promise<string> {
  const { store } = backend;
  const queues = createQueues(backend, {}).all.values();
  const archive = createArchive(store, reportTtlMs);
  const parts = { store, archive, queues };
  const { values, jobs } = await forgetTenant(tenant, systemClock.now(), parts);
  if (values + jobs === 0) return `Nothing was stored for ${tenant}.`;
  return `All that was stored for ${tenant} has been deleted: ${amount(values, 'value')} and ${amount(jobs, 'waiting job')}.`;
}

/** `T123` and `slack-T123`, `456` and `discord-456`, and `discord-dm-789` for direct messages. */
function tenantOf(team: string): string {
  const slack = /^(?:slack-)?([TE][A-Z0-9]{1,20})$/.exec(team)?.[1];
  if (slack !== undefined) return `slack-${slack}`;
  const discord = /^(?:discord-)?((?:dm-)?\d{5,20})$/.exec(team)?.[1];
  if (discord !== undefined) return `discord-${discord}`;
  throw new UsageError(
    `"${team.slice(0, 80)}" is not the id of a Slack workspace or a Discord server.`,
    'Slack\'s begin with T or E (T0123ABCD, in the address of the workspace in a browser), Discord\'s are digits (Developer Mode, "Copy Server ID"), and dm-DIGITS is what one person had in direct messages.',
  );
}
