import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export interface Measured {
  /** From start to exit, Node's own start included. */
  seconds: number;
  /** User and system time of all its threads. */
  cpuSeconds: number;
  /** Largest resident set. */
  peakMiB: number;
  stdout: string;
}

/** Loaded by `--require` into a process whose descriptor 3 is a pipe. */
export const hook = fileURLToPath(new URL('usage-hook.cjs', import.meta.url));

/**
 * Runs Node with `args` in a process of its own.
 *
 * @param core Where `taskset` is there, the one core to run on.
 * @throws Error where the process does not exit with 0.
 */
export async function measure(args: string[], core: number | null): Promise<Measured> {
  const node = [process.execPath, '--require', hook, ...args];
  const [command, ...rest] = core === null ? node : ['taskset', '-c', String(core), ...node];
  if (command === undefined) throw new Error('measure requires a command');
  const startedAt = performance.now();
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] });
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  const ended = exited.then((code) => ({ code, seconds: (performance.now() - startedAt) / 1e3 }));
  const [{ code, seconds }, stdout, usage] = await Promise.all([
    ended,
    text(child.stdio[1] as Readable),
    text(child.stdio[3] as Readable),
  ]);
  if (code !== 0) throw new Error(`node ${args.join(' ')} exited with ${code}`);
  return { seconds, stdout, ...parseUsage(usage) };
}

/** A core this process may use, or null where processes can not be pinned. */
export function findCore(): number | null {
  if (!existsSync('/proc/self/status')) return null;
  const allowed = /^Cpus_allowed_list:.*?(\d+)$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  if (allowed?.[1] === undefined) return null;
  return spawnSync('taskset', ['-c', allowed[1], 'true']).status === 0 ? Number(allowed[1]) : null;
}

/** What `usage-hook.cjs` told. Throws where it told nothing. */
export function parseUsage(json: string): { cpuSeconds: number; peakMiB: number } {
  const usage: unknown = JSON.parse(json);
  if (typeof usage === 'object' && usage && 'cpuSeconds' in usage && 'peakMiB' in usage) {
    return { cpuSeconds: Number(usage.cpuSeconds), peakMiB: Number(usage.peakMiB) };
  }
  throw new Error('a measured process must tell what it used');
}
