import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Contender } from './alternate.ts';

/** Programs that only count: sessions and the events in each, of the same structured CSV. */
const PEERS = [
  { name: 'DuckDB', script: 'duckdb.js', ownThreads: true },
  { name: 'polars', script: 'polars.js', ownThreads: true },
  { name: 'uDSV', script: 'udsv.js', ownThreads: false },
  { name: 'papaparse', script: 'papaparse.js', ownThreads: false },
];

/** How each is named where it may use all cores. */
export function onAllCores(name: string): string {
  return `${name}, all cores`;
}

/** Those of `bench/peers/` that are installed, on one core; those with threads of their own on all, too. */
export function peersFor(file: string, core: number | null, cores: number): Contender[] {
  return PEERS.filter(({ script }) => isInstalled(script)).flatMap(
    ({ name, script, ownThreads }) => {
      const check = countsSessions(name);
      const one = { name, args: [path(script), file, '1'], core, check };
      const many = {
        name: onAllCores(name),
        args: [path(script), file, `${cores}`],
        core: null,
        check,
      };
      return ownThreads && cores > 1 ? [one, many] : [one];
    },
  );
}

/** How to have them, where none is installed. */
export const NO_PEERS = 'No peers to compare with: npm ci --prefix bench/peers installs them.';

const PACKAGES: Record<string, string> = {
  'duckdb.js': '@duckdb/node-api',
  'polars.js': 'nodejs-polars',
  'udsv.js': 'udsv',
  'papaparse.js': 'papaparse',
};

function isInstalled(script: string): boolean {
  return existsSync(path(`node_modules/${PACKAGES[script]}/package.json`));
}

/** What all that counted so far have counted, by file of the log. */
let counted: string | undefined;

function countsSessions(name: string): (stdout: string) => void {
  return (stdout) => {
    counted ??= stdout;
    if (stdout !== counted)
      throw new Error(`${name} counts ${stdout.trim()}, others ${counted.trim()}`);
  };
}

function path(name: string): string {
  return fileURLToPath(new URL(`peers/${name}`, import.meta.url));
}
