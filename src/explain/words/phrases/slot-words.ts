import { ROLES, type Role } from '../../../knowledge/kind.ts';
import type { Reason } from '../../../knowledge/reasons/reason.ts';
import { reasonOf, thingOf } from '../../../knowledge/reasons/reason-of.ts';
import { fillSlots, type Slot } from '../../../knowledge/slots.ts';
import { thingIn } from '../../../knowledge/things.ts';
import type { Finding } from '../../evidence/finding.ts';
import { kindOfFinding, ownWordsOf, wordsOfFinding } from './happened.ts';
import { partnerIn } from './partners.ts';
import { partyName } from './party-words.ts';

/** One that has less of a finding stands for none of the others. */
const MOST = 0.5;
/** Two or three that have so much of it together are named together. */
const NEARLY_ALL = 0.8;
const MOST_NAMES = 3;
/** Of many addresses the first is named where it has so much. */
const A_PART = 0.1;
const MAX_NAME = 50;
const MAX_WORDS = 60;

/**
 * Sentences about a finding, with what its log names in their slots. Those of a `reason` take what the line
 * names for that reason alone: what else it names is not what is missing or full.
 */
export function filledFor(
  finding: Finding,
  part: string | null,
  reason: Reason | null = null,
  isLinux = true,
): (text: string) => string {
  const known = new Map<Slot, string | null>();
  const nameOf = (slot: Slot, isTyped: boolean): string | null => {
    const single = isTyped ? typedName(slot, finding) : undefined;
    if (single !== undefined) return single;
    let name = known.get(slot);
    if (name === undefined) {
      name = named(slot, finding, part, reason);
      known.set(slot, name);
    }
    return name;
  };
  return (text) => fillSlots(text, nameOf, isLinux);
}

function named(
  slot: Slot,
  finding: Finding,
  part: string | null,
  reason: Reason | null,
): string | null {
  const thing = () => (reason ? ofReason(reason, finding) : thingNamed(finding));
  switch (slot) {
    case 'words':
      return ownWordsOf(finding, MAX_WORDS);
    case 'line':
      return finding.at[0] === undefined ? null : String(finding.at[0]);
    case 'course':
      return null;
    case 'part':
      return part === null ? null : partyName(part, MAX_NAME);
    case 'thing':
      return thing();
    case 'other':
      return (
        thing() ??
        partiesNamed('host', finding) ??
        partiesNamed('address', finding) ??
        partnerIn(wordsOfFinding(finding))
      );
    default:
      return partiesNamed(slot, finding);
  }
}

/** What the lines name as what is missing, taken, full or called. */
function thingNamed(finding: Finding): string | null {
  const words = wordsOfFinding(finding);
  const reason = reasonOf(words);
  const ofItself = thingIn(words);
  // Of a plugin that lacks another, the one that failed is told.
  const isFirst = kindOfFinding(finding)?.area === 'game server';
  const thing = (isFirst ? ofItself : null) ?? (reason && thingOf(reason, words)) ?? ofItself;
  return thing === null ? null : partyName(endOf(thing), MAX_NAME);
}

function ofReason(reason: Reason, finding: Finding): string | null {
  const thing = thingOf(reason, wordsOfFinding(finding));
  return thing === null ? null : partyName(endOf(thing), MAX_NAME);
}

/** A long path by its end: in full it stands in the line that is quoted. */
function endOf(thing: string): string {
  if (thing.length <= LONG_PATH || !PATH.test(thing)) return thing;
  const end = /[^\\/]{1,60}[\\/]?$/.exec(thing)?.[0] ?? thing;
  return /\p{L}/u.test(end) ? end : thing;
}

const LONG_PATH = 28;
const PATH = /^(?:[A-Za-z]:\\|[/~.…]|[\w@.-]{1,80}\/)/;

/** A command takes one name, and all of it; undefined for what is no party. */
function typedName(slot: Slot, { who }: Finding): string | null | undefined {
  if (!ROLES.some((role) => role === slot)) return undefined;
  const [first] = who.filter(({ role, value }) => role === slot && !/^\d{1,5}$/.test(value));
  return first && first.share >= A_PART ? first.value : null;
}

function partiesNamed(role: Role, { who }: Finding): string | null {
  const all = who.filter((party) => party.role === role && !/^\d{1,5}$/.test(party.value));
  const [first] = all;
  if (!first) return null;
  const name = (value: string) => partyName(value, MAX_NAME);
  if (first.share >= MOST) return name(first.value);
  if (role === 'address' && first.share >= A_PART && all.length > 1) {
    return `${name(first.value)} and the others`;
  }
  const share = all.reduce((sum, party) => sum + party.share, 0);
  if (all.length > MOST_NAMES || share < NEARLY_ALL) return null;
  const names = all.map(({ value }) => name(value));
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
