// Loaded into a measured process by --require: tells on file descriptor 3, at exit, what it used.
const { existsSync, readFileSync, writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
    writeSync(3, JSON.stringify({ cpuSeconds, peakMiB: (peakKiB() ?? maxRSS) / 1024 }));
  });
}

/** Linux counts the parent's memory at the time of the start into maxRSS; VmHWM is the child's own. */
function peakKiB() {
  if (!existsSync('/proc/self/status')) return undefined;
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return peak === undefined ? undefined : Number(peak);
}
