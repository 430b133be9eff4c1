import type { Role } from '../../../knowledge/kind.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Finding } from '../../evidence/finding.ts';

/** How a line names the part of a program that wrote it, the more telling first. */
const WRITERS: readonly RegExp[] = [
  // logcat: 08-25 17:58:20.1  310  310 E mm-camera: …
  /^\d\d-\d\d \d\d:\d\d:\d\d\.\d{1,6} {1,8}\d{1,6} {1,8}\d{1,6} [VDIWEF] (?<name>[\w./-]{2,40}) {0,20}:/,
  // syslog: Oct 12 06:25:46 host sshd[812]: …
  /^(?:[A-Z][a-z]{2} {1,2}\d{1,2} [\d:]{8}|\d{4}-\d\d-\d\dT\S{5,30}) \S{1,80} (?<name>[A-Za-z][\w./-]{1,40})(?:\[\d{1,9}\])?: /,
  // A logger by its class: ERROR [main] c.acme.Shop - …
  /\b(?:ERROR|WARN(?:ING)?|SEVERE|FATAL|CRITICAL)\b[\]:|\s-]{1,5}(?:\[[^\]]{1,60}\][:\s-]{0,3}){0,2}(?:[a-z][\w$]{0,30}\.){1,10}(?<name>[A-Z][\w$]{2,60})\b/,
  // The same in brackets: [org.acme.Shop]
  /\[(?:[a-z][\w$]{0,30}\.){1,10}(?<name>[A-Z][\w$]{2,60})\]/,
  // A module of Python: util.py[WARNING]: …
  /\b(?<name>[\w-]{2,40}\.py)\[[A-Z]{4,8}\]:/,
  // A plugin or mod: [Server thread/ERROR]: [SuperLobby] …
  /\/(?:ERROR|WARN|FATAL|SEVERE)\](?: \[[\w./ ]{0,60}\])?: \[(?<name>[A-Z][\w-]{2,40})\]/,
];
/** Say nothing of who it was. */
const NOBODY =
  /^(?:main|root|default|unknown|error|warn(?:ing)?|info|debug|kernel|app|logger|stdout|stderr|python|java|node|thread|server|console|core|system)$/i;
const MAX_CHARS = 300;

/** The part of a program that wrote the line that shows a finding; null where the line does not tell. */
export function componentOf({ samples = [] }: Evidence, { at, who }: Finding): string | null {
  const text = samples.find(({ line }) => line === at[0])?.text.slice(0, MAX_CHARS) ?? '';
  for (const pattern of WRITERS) {
    const name = pattern.exec(text)?.groups?.name;
    if (name !== undefined && !NOBODY.test(name)) return name;
  }
  const named = who.find(({ role, share }) => WRITES.has(role) && share >= NEARLY_ALL);
  return named && !/[\s/\\]/.test(named.value) ? named.value : null;
}

/** Who may have written a line, where a column or a field of it says so. */
const WRITES = new Set<Role>(['service', 'program']);
const NEARLY_ALL = 0.97;
