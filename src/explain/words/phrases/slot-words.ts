import type { Role } from '../../../knowledge/kind.ts';
import { reasonOf, thingOf } from '../../../knowledge/reasons/reason-of.ts';
import { fillSlots, type Slot } from '../../../knowledge/slots.ts';
import { thingIn } from '../../../knowledge/things.ts';
import type { Finding } from '../../evidence/finding.ts';
import { wordsOfFinding } from './happened.ts';
import { partyName } from './party-words.ts';

/** One that has less of a finding stands for none of the others. */
const MOST = 0.5;
/** Two or three that have so much of it together are named together. */
const NEARLY_ALL = 0.8;
const MOST_NAMES = 3;
const MAX_NAME = 50;

/** Sentences of the catalogue about a finding, with what its log names in their slots. */
export function filledFor(finding: Finding, part: string | null): (text: string) => string {
  const known = new Map<Slot, string | null>();
  const nameOf = (slot: Slot): string | null => {
    let name = known.get(slot);
    if (name === undefined) {
      name = named(slot, finding, part);
      known.set(slot, name);
    }
    return name;
  };
  return (text) => fillSlots(text, nameOf);
}

function named(slot: Slot, finding: Finding, part: string | null): string | null {
  switch (slot) {
    case 'part':
      return part === null ? null : partyName(part, MAX_NAME);
    case 'thing':
      return thingNamed(finding);
    case 'other':
      return (
        thingNamed(finding) ??
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
  const thing = (reason && thingOf(reason, words)) ?? thingIn(words);
  return thing === null ? null : partyName(thing, MAX_NAME);
}

function partiesNamed(role: Role, { who }: Finding): string | null {
  const all = who.filter((party) => party.role === role && !/^\d{1,5}$/.test(party.value));
  const [first] = all;
  if (!first) return null;
  const name = (value: string) => partyName(value, MAX_NAME);
  if (first.share >= MOST) return name(first.value);
  const share = all.reduce((sum, party) => sum + party.share, 0);
  if (all.length > MOST_NAMES || share < NEARLY_ALL) return null;
  const names = all.map(({ value }) => name(value));
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What a program called, by the words of its own that name the sort of it. */
const PARTNERS: readonly [words: RegExp, name: string][] = [
  [/\bSQLSTATE\b|\bPDO\w*|\bmysqli?\b|\bmariadb\b/i, 'its database (MySQL)'],
  [/\bpsycopg|\bpostgres\w*|\bpgsql\b|\bnpgsql\b/i, 'its database (PostgreSQL)'],
  [/\bmongo\w*/i, 'its database (MongoDB)'],
  [/\bjdbc\b|\bhibernate\b|\bhikari\w*|\bodbc\b|\bORA-\d/i, 'its database'],
  [/\bredis\b|\bjedis\b|\blettuce\b/i, 'its quick store (Redis)'],
  [/\bamqp\b|\brabbitmq\b/i, 'its message queue (RabbitMQ)'],
  [/\bkafka\b/i, 'its message queue (Kafka)'],
  [/\bldap\b|active directory/i, 'the directory of accounts'],
  [/\bsmtp\b/i, 'the mail server'],
  [/\bmqtt\b/i, 'its message broker (MQTT)'],
  [/\bdocker\b/i, 'Docker'],
  [/\belasticsearch\b/i, 'Elasticsearch'],
];
const MAX_CHARS = 600;

/** "its database (MySQL)"; null where the words name no such thing. */
export function partnerIn(words: string): string | null {
  const text = words.slice(0, MAX_CHARS);
  return PARTNERS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
