import type { Role } from '../../../knowledge/kind.ts';
import type { Party } from '../../analysis.ts';
import { keptString } from '../../read/bytes/kept-string.ts';
import { HOST_NAMES } from '../../read/formats/events/roles.ts';
import { plainName } from '../../read/formats/names.ts';

const MAX_VALUE = 200;
/** Looked at of a text with its continuation lines. */
const MAX_TEXT = 4000;

/** How parties are written in the text of a line; the first that fits tells. */
const IN_TEXT: Record<Role, readonly RegExp[]> = {
  address: [
    // Who calls, beside the server that is called, in what a telephone exchange says.
    /\bfailed for ["']((?:\d{1,3}\.){3}\d{1,3})(?::\d{1,5})?["']/i,
    /\b(?:from|rhost|client|src|source|remote|peer|ip)(?:[_ -]?(?:ip|addr(?:ess)?|host))?["']?[=:\s[(/]{1,3}["']?((?:\d{1,3}\.){3}\d{1,3})\b/i,
    /(?<![\w.-])((?:[1-9]\d{0,2}\.)(?:\d{1,3}\.){2}\d{1,3})(?![\w-]|\.\d)/,
    /(?<![0-9a-f:])((?:[0-9a-f]{1,4}:){3,7}:?[0-9a-f]{1,4})(?![0-9a-f:])/i,
  ],
  user: [
    /\barn:aws[\w-]{0,10}:(?:iam|sts)::\d{0,12}:(?:user|assumed-role|role)\/([\w+=,.@/-]{1,64})/,
    /\b(?:invalid user|illegal user|unknown user(?! ?name\b)|(?:password|publickey|failure) for(?: invalid user| illegal user| user)?|(?:opened|closed) for user)\s["']?(?!repository\b|the\b|user\b)([\w.@\\$+-]{1,64})/i,
    /\b(?:user_?name|target_?user_?name|acct|account|login|user)["']?(?:[=:]\s?|\s)["']([\w.@\\$+ -]{1,64})["']/i,
    /\b(?:user_?name|target_?user_?name|acct|account(?:name)?|login|user)["']?[=:]\s?["']?([\w.@\\$+-]{1,64})/i,
    /\buid["']?[=:]\s?["']?([\w.@\\$+-]{1,64})/i,
    /\b(?:new )?account name:\s{1,4}([\w.@\\$+-]{1,64})/i,
    /\b(?:log ?[io]n|sign-?in|(?:pam_)?auth\w{0,12}|password|access|account)\b.{0,40}? (?:for|of) '([\w.@\\$+-]{1,64})'/i,
  ],
  host: [
    /\bhost(?:name)?["']?=\s?["']?([a-z\d][\w.-]{1,99})/i,
    /\b(?:host(?:name)?|node|server|broker|peer|upstream|machine|computer)["']?[:\s]\s?["']?((?=[a-z_]{0,30}[\d.-])[a-z\d][\w.-]{1,99})(?=["',;:\s)\]]|$)/i,
    /(?<![\w./@%-])((?:[a-z\d-]{1,63}\.){1,6}(?:com|net|org|io|edu|gov|info|biz|local|internal|lan|corp|cn|ru|de|fr|uk|us|eu|jp|br|in|nl|ca|au))(?![\w.-])/i,
  ],
  path: [
    // A place in the source of a program is not what a line is about.
    /(?:^|[\s"'=([:])((?:\/[\w.@%+~$-]{1,100}){1,15})\/?(?![\w.@%+~$/-]|:\d|\(\d)/,
    /(?:^|[\s"'=([])([a-z]:\\[^\s"'<>|:]{1,180})/i,
  ],
  service: [
    /\bThe ([\w().& -]{2,60}) service (?:terminated|failed|hung|did not|could not|entered|depends)/,
    /(?<![\w./])([\w@-]{2,60}\.(?:service|socket|timer|mount|target))(?![\w.])/,
    /\b(?:service|unit|container|pod|daemon|plugin|mod|module)["']?[=:]\s?["']?([\w@./-]{2,80})/i,
    /\b(?:service|unit|container|pod|daemon|plugin|mod|module)\s["'`]([\w@./ -]{2,80})["'`]/i,
  ],
  program: [
    /\b(?:faulting|hanging) application (?:name:? ?)?([\w.-]{2,60})/i,
    /(?:^|[\s\]])([\w.-]{2,40})\[\d{1,9}\]:? (?:segfault|general protection|trap )/,
    /\bFatal signal \d.{0,120}? in tid \d{1,9} \(([\w.:-]{2,60})\)/,
    /\bcontainer ([\w.-]{2,60}) (?:in pod\b|was OOM)/i,
    /\bmod ?id["']?[:=] ?["']?([\w-]{2,60})/i,
    /\b(?:enabling|disabling|loading) ([A-Z][\w-]{1,40}) v\d/,
    /\bcould not load ["'](?:plugins|mods)[/\\]([^"'\n]{2,80})["']/i,
    /(?<![\w.-])([\w@.-]{2,60}) invoked oom-killer\b/,
    /\bkilled (?:process )?(?:\d{1,9} )?["'`(]([\w@. /-]{2,60})["'`)]/i,
    /,task=([\w@./-]{2,60}),/,
    /\b(?:program|process|command|cmd|comm|exe|image)["']?[=:]\s?["']?([\w@.\\/-]{2,100})/i,
    /\b(?:program|process|command)\s(?:\d{1,9} )?["'`(]([\w@.\\/-]{2,100})["'`)]/i,
    /\b(?:program|process|command)\s((?=[\w-]{0,60}[./\\])[\w@.\\/-]{2,100})(?=[\s,:;)]|$)/i,
  ],
  exception: [
    /(?<![\w.])((?:[a-z_][\w$]{0,40}[.:\\]{1,2}){0,10}[A-Z]\w{0,80}(?:Exception|Error|Failure))\b/,
  ],
  test: [
    /(?<![\w.])([A-Z]\w{0,80}(?:Tests?|TestCase|IT|Spec)[.#](?!java\b|kt\b)\w{1,100})/,
    /^\s{0,20}-{2,3} FAIL: ([\w/.#-]{1,150})/,
    /\bFAILED ([\w./-]{1,120}::[\w.:[\]-]{1,120})/,
    /^FAIL:? +([\w./-]{2,120}\.(?:test|spec)\.[cm]?[jt]sx?)/,
    /^FAIL: (test\w{1,100})/,
    /^not ok \d{1,6} (?:- )?([\w./:#-]{2,120})/,
  ],
  port: [/\bport["']?[=:\s]\s?["']?(\d{1,5})\b/i],
};

/** Roles of the columns of a log, by what they are called. */
const BY_NAME: readonly [role: Role, name: RegExp][] = [
  [
    'address',
    /(?:^|[._-])(?:ip|addr|address|src|client)(?:$|[._-])|ip_?addr|source_?ip|client_?ip|ipaddress$/i,
  ],
  ['user', /user|account|principal|actor|identity/i],
  ['service', /service|container|pod|unit|app(?:lication)?$/i],
  ['program', /^(?:program|process|image|appname)$/i],
];

/** What a column of this name tells of; null where it is nobody and nothing. */
export function roleOfColumn(name: string): Role | null {
  const plain = plainName(name);
  const last = plainName(name.slice(name.lastIndexOf('.') + 1));
  if (HOST_NAMES.includes(plain) || HOST_NAMES.includes(last)) return 'host';
  return BY_NAME.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

/** The party of a role that a text names, one line of at most 200 characters; null where it names none. */
export function partyIn(text: string, role: Role): string | null {
  const looked = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
  for (const pattern of IN_TEXT[role]) {
    const found = pattern.exec(looked)?.[1];
    if (found !== undefined && isNamed(role, found)) return tamed(found);
  }
  return null;
}

/** The party that a column names; null where it is empty, or names nobody. */
export function partyInColumn(value: string, role: Role): string | null {
  return value === '' || value === '-' || isKernel(role, value) ? null : tamed(value);
}

/** The kernel tells of programs and services, and is none. */
function isKernel(role: Role, value: string): boolean {
  return value === 'kernel' && (role === 'service' || role === 'program');
}

/** Numbers of users and processes, and what only says that there is none, are nobody's names. */
function isNamed(role: Role, value: string): boolean {
  if (role === 'port' || (role === 'address' && /^\d+(?:\.\d+){3}$/.test(value))) return true;
  if (isKernel(role, value)) return false;
  return !/^(?:[\d.:-]{1,9}|0x[\da-f]{1,16}|null|none|nil|unknown|undefined|true|false|<\*>)$/i.test(
    value,
  );
}

/** As a party's value: of one line, and bounded. It may point into the text. */
export function tamed(value: string): string {
  return value.slice(0, MAX_VALUE).replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
}

/** Values kept at a time, for a role of an event. */
const MAX_VALUES = 200;
/** Shown of one anomaly, and of one role. */
const MAX_SHOWN = 8;
const MAX_OF_ROLE = 4;
/** Share of the lines that must name a role. */
const LEAST_NAMED = 0.1;

/** Counts the parties of an event, in bounded memory (space-saving, Metwally et al. 2005). */
export interface PartyCounter {
  add(role: Role, value: string): void;
  merge(other: PartyCounter): void;
  /**
   * Largest first, within the order of `roles`. Shares are of `lines`, those that were looked at; a role
   * that hardly any of them names is left out.
   */
  top(roles: readonly Role[], lines: number): Party[];
  readonly counts: ReadonlyMap<Role, ReadonlyMap<string, number>>;
}

export function createPartyCounter(): PartyCounter {
  const counts = new Map<Role, Map<string, number>>();

  function add(role: Role, value: string, count = 1): void {
    let values = counts.get(role);
    if (!values) {
      values = new Map();
      counts.set(role, values);
    }
    const known = values.get(value);
    if (known !== undefined) values.set(value, known + count);
    else if (values.size < MAX_VALUES) values.set(keptString(value), count);
    else takeOver(values, value, count);
  }

  return {
    counts,
    add: (role, value) => add(role, value),
    merge(other) {
      for (const [role, values] of other.counts) {
        for (const [value, count] of values) add(role, value, count);
      }
    },
    top(roles, lines) {
      const parties = roles.flatMap((role) => {
        const values = [...(counts.get(role) ?? [])].sort(([, a], [, b]) => b - a);
        const named = values.reduce((sum, [, count]) => sum + count, 0);
        if (named < LEAST_NAMED * lines) return [];
        const all = Math.max(named, lines);
        return values
          .slice(0, MAX_OF_ROLE)
          .map(([value, count]): Party => ({ role, value, count, share: count / all }));
      });
      return parties.slice(0, MAX_SHOWN);
    },
  };
}

function takeOver(values: Map<string, number>, value: string, count: number): void {
  let [rarest, least] = ['', Number.POSITIVE_INFINITY];
  for (const [one, times] of values) if (times < least) [rarest, least] = [one, times];
  values.delete(rarest);
  values.set(keptString(value), least + count);
}
