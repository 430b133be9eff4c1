import { IN_OWN_WORDS, isInOwnWords, type Kind, WARNED_IN_OWN_WORDS } from './kind.ts';

/** What brings other failures about, the deepest first: the machine, and who may do what. */
const ROOTS = [
  ...['disk-full', 'quota-exceeded', 'killed-for-memory', 'program-out-of-memory'],
  ...['data-not-saved', 'raid-degraded', 'disk-failing', 'disk-read-only', 'storage-path-lost'],
  ...[
    'mount-failed',
    'disk-io-error',
    'file-system-damaged',
    'too-many-open-files',
    'kernel-crash',
  ],
  ...[
    'device-backup-battery-bad',
    'device-power-ran-out',
    'device-power-trouble',
    'device-hardware-fault',
  ],
  ...[
    'device-heater-failed',
    'device-sensor-odd',
    'device-gone',
    'device-usb-failed',
    'vpn-settings-differ',
  ],
  ...['internet-line-down', 'provider-sign-in-refused', 'certificate-expired'],
  ...['certificate-not-renewed', 'certificate-not-trusted', 'clock-wrong', 'port-in-use'],
  ...['database-damaged', 'database-stopped', 'database-too-many-connections'],
  ...['setting-unreadable', 'setting-missing', 'image-not-pulled', 'queue-stopped-taking'],
];

/** Somebody could not be reached: different words for the same, the nearest to the cause first. */
const REACH = [
  ...['link-down', 'vpn-down', 'wireless-trouble', 'name-service-troubled', 'name-unknown'],
  ...['database-unreachable', 'host-unreachable', 'connection-refused', 'cluster-quorum-lost'],
  ...[
    'cluster-no-leader',
    'cluster-node-lost',
    'cluster-link-broken',
    'connection-timed-out',
    'tls-failed',
  ],
  ...['connection-cut', 'device-sensor-gone', 'device-printer-stuck'],
];

/** What comes of it. */
const CONSEQUENCES = [
  ...['service-did-not-start', 'service-stopped-unexpectedly', 'service-crash-loop'],
  ...['container-not-started', 'health-check-failed', 'service-hung', 'node-not-ready'],
  ...['web-gateway-failed', 'web-unavailable', 'web-server-error', 'service-answered-oddly'],
  ...['backup-failed', 'job-failed', 'mail-delayed', 'build-command-failed'],
  ...['build-install-failed', 'database-query-wrong', 'queue-backlog', 'connection-cut'],
  ...['program-gave-up-by-exception', 'ended-by-force', 'ended-with-error-code'],
  ...['service-restarted', 'cluster-copies-missing', 'file-locked'],
];

/** May come of a cause, and tells as much as other kinds where it does not. */
const OFTEN_BROUGHT_ABOUT = ['file-missing', 'file-permission', 'setting-unreadable'];
/** What ended tells more than the mistake that it ended with: that is told beside it. */
const CRASHES = ['app-crashed', 'program-crashed', 'game-server-hung'];
const PARTS_OF_GAMES = ['game-mod-wrong-side', 'game-mod-missing', 'game-plugin-failed'];

const OTHER_DEPTH = 2;
const OWN_WORDS_DEPTH = 2.5;
const DEPTHS = new Map<string, number>([
  ...CONSEQUENCES.map((id, i): [string, number] => [id, 3 + i / 100]),
  ...REACH.map((id, i): [string, number] => [id, 1 + i / 100]),
  ...PARTS_OF_GAMES.map((id): [string, number] => [id, 1.8]),
  ...CRASHES.map((id): [string, number] => [id, 1.9]),
  ...ROOTS.map((id, i): [string, number] => [id, i / 100]),
  ...[IN_OWN_WORDS, WARNED_IN_OWN_WORDS].map((id): [string, number] => [id, OWN_WORDS_DEPTH]),
]);
const MAY_BE_BROUGHT_ABOUT = new Set([
  ...REACH,
  ...CONSEQUENCES,
  ...CRASHES,
  ...OFTEN_BROUGHT_ABOUT,
]);

/** How near to the cause a kind of event is told to be, among what came together: less is nearer. */
export function depthOf(kind: Kind | null): number {
  return DEPTHS.get(kind?.id ?? '') ?? OTHER_DEPTH;
}

/** Whether two kinds may tell of one failure: the same, or a cause and what comes of it. */
export function mayBeOneFailure(one: Kind, other: Kind): boolean {
  if (isInOwnWords(one.id) || isInOwnWords(other.id)) return false;
  if (one === other) return true;
  const [a, b] = [one, other].sort((x, y) => depthOf(x) - depthOf(y)) as [Kind, Kind];
  return depthOf(a) < OTHER_DEPTH && MAY_BE_BROUGHT_ABOUT.has(b.id);
}

/** Whether a kind of event lies so deep that what comes with it comes of it. */
export function isCause(kind: Kind | null): boolean {
  return depthOf(kind) < OTHER_DEPTH;
}
