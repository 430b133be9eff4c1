/** What one types about a thing that a line names: `NAME` is where it goes. None of them changes anything. */
const COMMANDS = {
  seefile: '"ls -l NAME"',
  holder: '"sudo lsof NAME"',
  health: '"sudo smartctl -a NAME"',
  checkdisk: '"sudo fsck -n NAME"',
  fullness: '"df -h NAME"',
  pull: '"docker pull NAME"',
  provides: '"dnf provides */NAME" or "apt-file search NAME"',
  history: '"git log -S NAME"',
  lookup: '"nslookup NAME"',
} as const;

export const COMMAND_SLOTS = [
  ...(Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]),
  'reach',
] as const;
export type CommandSlot = (typeof COMMAND_SLOTS)[number];

/** As a name stands in a command: no blank, quote or sign that a shell reads, and no option. */
const SAFE = /^[\p{L}\d/~._@][\w.@:/+-]{1,90}$/u;
const DISK = /^(?:\/dev\/)?(?:sd|hd|nvme|vd|xvd|md|mmcblk|dm-)[\w/-]{1,12}$/;
const ON_DISKS = new Set<CommandSlot>(['health', 'checkdisk']);

/** Whether a name from a log can stand in a command as it is, and does nothing else there. */
export function isSafeName(name: string): boolean {
  return SAFE.test(name) && !name.includes('://');
}

/** `"ls -l /etc/shop.yml"`; null where the log names nothing that fits. */
export function commandOn(slot: CommandSlot, name: string | null): string | null {
  if (name === null || !isSafeName(name)) return null;
  if (slot === 'reach') return reach(name);
  if (ON_DISKS.has(slot)) {
    if (!DISK.test(name)) return null;
    return COMMANDS[slot].replace('NAME', name.startsWith('/') ? name : `/dev/${name}`);
  }
  if (slot === 'fullness' && !name.startsWith('/')) return null;
  if (slot === 'history' && !/^\w{3,60}$/.test(name)) return null;
  return COMMANDS[slot].replaceAll('NAME', () => name);
}

/** Whether a machine, or a port of it, can be reached: `"nc -vz db1 5432"`, `"ping db1"`. */
function reach(name: string): string | null {
  const [, host, port] = /^([A-Za-z\d][\w.-]{0,60}?)(?::(\d{2,5}))?$/.exec(name) ?? [];
  if (host === undefined) return null;
  return port === undefined ? `"ping ${host}"` : `"nc -vz ${host} ${port}"`;
}
