import { keptString } from '../../read/bytes/kept-string.ts';

/** A sign-in that worked after the same party had failed. */
export interface Breach {
  line: number;
  address: string | null;
  user: string | null;
  /** Attempts that had failed before, and lines of some. */
  failures: number;
  before: number[];
  event: number;
  ms: number;
}

export interface SignIns {
  failed(address: string | null, user: string | null, line: number): void;
  worked(
    address: string | null,
    user: string | null,
    line: number,
    event: number,
    ms: number,
  ): void;
  readonly breaches: readonly Breach[];
}

/** So many failures are no slip of the fingers. */
const MANY = 6;
/** So many users that one address tried, without ever being let in: it goes through a list of them. */
const USERS_TRIED = 3;
/** Fewer failures than that may be people of one household. */
const FEW = 4;
const MAX_PARTIES = 5000;
const MAX_BREACHES = 50;
const MAX_LINES = 20;

/** Follows who fails to sign in, and who then does, in bounded memory. */
export function createSignIns(): SignIns {
  const failures = new Map<string, { count: number; lines: number[]; users: Set<string> }>();
  const letIn = new Set<string>();
  const breaches: Breach[] = [];

  const kept = (party: string | null) => party && keptString(party);

  function add(key: string, line: number, user: string | null): void {
    let known = failures.get(key);
    if (!known) {
      if (failures.size >= MAX_PARTIES) failures.delete(failures.keys().next().value!);
      known = { count: 0, lines: [], users: new Set() };
      failures.set(keptString(key), known);
    }
    known.count++;
    if (user !== null && known.users.size < USERS_TRIED) known.users.add(keptString(user));
    if (known.lines.length === MAX_LINES) known.lines.shift();
    known.lines.push(line);
  }

  return {
    breaches,
    failed(address, user, line) {
      if (address !== null) add(`address ${address}`, line, user);
      if (user !== null) add(`user ${user}`, line, null);
    },
    worked(address, user, line, event, ms) {
      const byAddress = address === null ? undefined : failures.get(`address ${address}`);
      const byUser = user === null ? undefined : failures.get(`user ${user}`);
      const wentThroughUsers =
        byAddress !== undefined &&
        byAddress.users.size >= USERS_TRIED &&
        byAddress.count >= FEW &&
        !letIn.has(address!);
      const alone = address === null && (byUser?.count ?? 0) >= MANY ? byUser : undefined;
      const guessed = wentThroughUsers || (byAddress?.count ?? 0) >= MANY ? byAddress : alone;
      if (guessed && breaches.length < MAX_BREACHES) {
        const { count, lines } = guessed;
        breaches.push({
          line,
          address: kept(address),
          user: kept(user),
          failures: count,
          before: [...lines],
          event,
          ms,
        });
      }
      if (address !== null && letIn.size < MAX_PARTIES) letIn.add(keptString(address));
      // What follows is told again only after as many failures more.
      if (address !== null) failures.delete(`address ${address}`);
      if (user !== null) failures.delete(`user ${user}`);
    },
  };
}
