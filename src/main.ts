#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Half the start of a small log is compiling the program. Beside it, where that may be written: a
// folder for everybody's temporary files is nobody's to trust.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/log-decoder', import.meta.url)));

// Only what is loaded from here on comes from that folder.
const { runProgram } = await import('./commands.ts');

const interrupt = new AbortController();
function interruptBy(signal: NodeJS.Signals): void {
  interrupt.abort();
  process.once(signal, () => process.exit(130));
}
/** Where nobody listens, the system ends the process at once, whatever it computes. */
function listen(on: boolean): void {
  if (interrupt.signal.aborted) return;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.off(signal, interruptBy);
    if (on) process.once(signal, interruptBy);
  }
}
listen(true);
// A shard whose manager is gone could be stopped by nobody, and would answer beside the next one's.
process.once('disconnect', () => interrupt.abort());
// A reader that left early is met where the answer is written; without a listener it is a crash.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

await runProgram(
  {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    now: () => performance.now(),
    signal: interrupt.signal,
    listen,
  },
  import.meta.filename,
);
