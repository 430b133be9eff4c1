import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Before all tests: sees to it that there is a `redis-server`, the real one, for the tests start
 * theirs. Where it is missing it is installed on Debian and Ubuntu (as root, as in a container);
 * elsewhere the tests end here and say what to install.
 */
export default function setup(): void {
  if (isInstalled()) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) throw new Error(MISSING);
  console.log('redis-server is missing and is installed by apt-get');
  const install = ['install', '-y', '--no-install-recommends', 'redis-server'];
  if (!apt(install)) {
    apt(['update']);
    if (!apt(install)) throw new Error(MISSING);
  }
  if (!isInstalled()) throw new Error(MISSING);
  leaveNoServer();
}

const MISSING =
  'The tests need a redis-server (6.2 or newer) in PATH. Install it: "sudo apt-get install redis-server" on Debian or Ubuntu, "brew install redis" on macOS.';

function isInstalled(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

function apt(args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Waits where another apt is at work, and tries a download again.
  const patience = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  return spawnSync('apt-get', [...patience, ...args], { stdio: 'inherit', env }).status === 0;
}

/** Debian's package starts a server on the usual port, where there is systemd. */
function leaveNoServer(): void {
  if (!existsSync('/run/systemd/system')) return;
  spawnSync('systemctl', ['disable', '--now', 'redis-server'], { stdio: 'inherit' });
}
