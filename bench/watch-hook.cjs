// Loaded into a watched process by --require: tells its parent every second how it is. Any message
// of the parent begins the measurement anew.
const { monitorEventLoopDelay } = require('node:perf_hooks');
const { isMainThread } = require('node:worker_threads');

const RESOLUTION_MS = 10;

if (isMainThread && process.send) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  // The histogram counts the pause between two looks, which is the resolution where nothing is late.
  const lateMs = (ns) => Math.max(0, ns / 1e6 - RESOLUTION_MS);
  const tell = () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    process.send(
      {
        rssMiB: process.memoryUsage.rss() / 1024 ** 2,
        cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
        delayP99Ms: lateMs(delay.percentile(99)),
        delayMaxMs: lateMs(delay.max),
      },
      () => {},
    );
  };
  setInterval(tell, 1_000).unref();
  process.on('message', () => delay.reset());
  process.channel?.unref();
}
