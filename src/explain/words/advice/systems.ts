import type { Kind } from '../../../knowledge/kind.ts';
import type { Evidence } from '../../evidence/evidence.ts';

/** What a log is of, as far as that changes what can be done and who can do it. */
export type SystemName =
  | 'phone'
  | 'windows-update'
  | 'windows'
  | 'router'
  | 'game'
  | 'build'
  | 'cluster'
  | 'database'
  | 'web'
  | 'mail'
  | 'cloud'
  | 'supercomputer'
  | 'home';

interface System {
  name: SystemName;
  /** As the beginning of a sentence part: "the phone reported …". */
  noun: string;
  /** By the name of the log's format. */
  format?: RegExp;
  /** By the area of the kind of event. */
  area?: RegExp;
  /** By the words of its lines. */
  words?: RegExp;
}

/** The more telling first. */
const SYSTEMS: readonly System[] = [
  {
    name: 'windows-update',
    noun: 'Windows Update',
    words:
      /\bCBS\b|\bCBS_E_|TrustedInstaller|WindowsUpdate|\bwuauserv\b|servicing stack|Package_for_KB/,
  },
  {
    name: 'phone',
    noun: 'the phone',
    format: /android|logcat|\bios\b/i,
    area: /^phone apps$/,
    words: /\bandroid\.\w|\bcom\.android\.|\bActivityRecord\b|\bProcess com\.[\w.:]{2,60} \(pid\b/,
  },
  { name: 'windows', noun: 'Windows', format: /windows/i, area: /^(?:windows security|sysmon)$/ },
  {
    name: 'cloud',
    noun: 'the cloud account',
    format: /\baws\b|azure|cloudtrail|google cloud/i,
    area: /^cloud/,
  },
  {
    name: 'game',
    noun: 'the game server',
    area: /^game server$/,
    words:
      /\[Server thread\/|\bminecraft\b|\bbukkit\b|\bspigot\b|\bnet\.minecraft|\bplugins?\/\w|\bfabric-loader\b|\bforge\b|steamcmd|\bvalheim\b/i,
  },
  {
    name: 'home',
    noun: 'the smart home',
    words: /\bhomeassistant\b|\bopenhab\b|\bzigbee2?\w{0,5}\b|\bz-?wave\b|\bmqtt\b/i,
  },
  {
    name: 'build',
    noun: 'the build',
    area: /^build and test$/,
    words:
      /\bnpm (?:ERR|error|verbose)|\bgradle\b|\bmaven\b|\[INFO\] BUILD|\bxcodebuild\b|\brpmbuild\b|\bmake(?:\[\d\])?:|\bdocker build\b|\bpip install\b/i,
  },
  {
    name: 'cluster',
    noun: 'the cluster',
    area: /^(?:queues and clusters|containers)$/,
    words:
      /\bkafka\b|\bzookeeper\b|\bkubelet\b|\bk8s\b|\bhadoop\b|\bmapreduce\b|\bnamenode\b|\bdatanode\b|\byarn\b|\bspark\b|\bQuorum\w/i,
  },
  {
    name: 'database',
    noun: 'the database',
    area: /^database$/,
    words:
      /\bpostgres\w*|\bmysqld?\b|\bmariadb\b|\bmongod?\b|\binnodb\b|\[initandlisten\]|\bSQLSTATE\b|\bredis\b/i,
  },
  {
    name: 'mail',
    noun: 'the mail server',
    area: /^mail$/,
    words: /\bpostfix\b|\bdovecot\b|\bexim\b/i,
  },
  { name: 'web', noun: 'the website', format: /web access|apache|nginx|haproxy/i, area: /^web$/ },
  {
    name: 'supercomputer',
    noun: 'the supercomputer',
    format: /supercomputer|bluegene/i,
    words: /\bciod: |\bgenerating core\.|\bciostream\b|\bidoproxydb\b/,
  },
  {
    name: 'router',
    noun: 'the router',
    format: /firewall|router|cisco|fortigate|palo alto/i,
    words: /\bpppd\b|\bpppoe\b|\bhostapd\b|\bfritz ?!?box\b/i,
  },
];

const MAX_CHARS = 2_000;

/** What a log is of; null where neither its form nor its words tell. */
export function systemOf(
  { log, samples = [], finding }: Evidence,
  kind: Kind | null,
): Pick<System, 'name' | 'noun'> | null {
  const format = log?.format ?? '';
  const texts = [
    ...samples.map(({ text }) => text),
    finding?.said ?? '',
    finding?.about[0]?.template ?? '',
  ];
  const words = texts.join('\n').slice(0, MAX_CHARS);
  const area = kind?.area ?? '';
  return (
    SYSTEMS.find((system) => system.area?.test(area) || system.format?.test(format)) ??
    SYSTEMS.find((system) => system.words?.test(words)) ??
    null
  );
}

/** Who should act where a kind only says that it is whoever runs a program, server or system. */
const WHO: Partial<Record<SystemName, string>> = {
  phone: 'the owner of the phone',
  'windows-update': 'the person who uses this Windows computer',
  windows: 'the person who looks after this Windows computer',
  router: 'the person who looks after the network',
  game: 'the person who runs the game server',
  build: 'the developer whose change was built',
  cluster: 'the person who runs the cluster',
  database: 'the person who looks after the database',
  web: 'the person who runs this website',
  mail: 'the person who looks after your mail',
  cloud: 'the person who manages the cloud account',
  supercomputer: 'the person who runs the supercomputer',
  home: 'the person who set up the smart home',
};

const ANYBODY =
  /^the person who (?:runs this (?:server|program|system|website|computer)|looks after (?:the machine|this computer))(?=[,.])/;
/** Nobody but its maker can mend an app, and no owner of a phone knows a developer. */
const MAKERS = /^the (?:developers of this program|maker of the app)(?=[,.])/;

/** Nobody runs a service on a phone, and its owner can not act on one at once. */
const RUNS = /^the person who (?:runs|looks after) .{1,60}, (?:at once|now|today)(?=[,.])/;
const PHONE = 'the owner of the phone, when there is time';

/** A program that runs by itself, as its log names it: a class or a module is nothing that one runs. */
const DAEMON = /^[a-z][a-z\d-]{2,30}$/;

/** The same with the person whom a system has; of a program that is known by its name, who runs that. */
export function whoOf(who: string, system: SystemName | undefined, part: string | null): string {
  if (system === undefined) {
    return part !== null && DAEMON.test(part) ? who.replace(ANY_PROGRAM, '$1{part|$2}') : who;
  }
  const person = WHO[system];
  if (person !== undefined && ANYBODY.test(who)) return who.replace(ANYBODY, person);
  if (system === 'phone') return who.replace(MAKERS, 'the owner of the phone').replace(RUNS, PHONE);
  if (system === 'game') return who.replace(MAKERS, 'the person who runs the game server');
  return who;
}

const ANY_PROGRAM = /^(the person who runs )(this (?:program|server|system))(?=[,.])/;

/** Whose logs are of a system on which nobody types commands of Linux. */
const NOT_LINUX = new Set<SystemName>(['phone', 'windows-update', 'windows', 'cloud', 'router']);

/** Whether commands of Linux may help: nothing says that the log is of another system. */
export function mayBeLinux(system: SystemName | undefined): boolean {
  return system === undefined || !NOT_LINUX.has(system);
}

/** Whose users can do nothing about files, ports and programs, and much about the thing in their hands. */
const HANDHELD = new Map<SystemName, RegExp>([
  ['phone', /^phone apps$/],
  ['windows-update', /^windows security$/],
]);

/** Whether only what such a system itself offers helps, and not what mends a server. */
export function isHandheld(system: SystemName | undefined, kind: Kind | null): boolean {
  const own = system && HANDHELD.get(system);
  return own !== undefined && kind !== null && kind.security === undefined && !own.test(kind.area);
}
