import type { Grade } from '../../knowledge/kind.ts';
import type { Action, Topic, Urgency } from '../../languages/closed-words.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Finding } from '../evidence/finding.ts';
import { tellingReasons } from '../evidence/telling-reasons.ts';
import { kindOfFinding } from '../words/phrases/happened.ts';
import { troubleOf } from '../words/plain.ts';

/** The topic of an anomaly, and what it rests on: the id of a kind of event, a sort or a trouble. */
export function topicOf(evidence: Evidence): { topic: Topic; restsOn: string } {
  const { finding } = evidence;
  if (!finding) {
    const trouble = troubleOf(tellingReasons(evidence));
    return { topic: trouble.startsWith('unknown') ? 'other' : 'copies', restsOn: trouble };
  }
  const kind = kindOfFinding(finding);
  if (finding.sort === 'silence') return { topic: 'quiet', restsOn: finding.sort };
  if (finding.sort === 'sequence')
    return { topic: topicOfSequence(finding), restsOn: finding.sort };
  if (!kind) return { topic: 'other', restsOn: finding.sort };
  const restsOn = kind.id;
  if (finding.grade === 'routine') return { topic: 'routine', restsOn };
  if (kind.security === 'breach') return { topic: 'break-in', restsOn };
  return { topic: TOPICS[kind.area] ?? 'other', restsOn };
}

/** A sign-in after failures, a start after failures, or a sign-in among tries of others. */
function topicOfSequence({ grade, about }: Finding): Topic {
  if (grade === 'danger') return 'break-in';
  return about.length > 1 ? 'program' : 'sign-in';
}

/** Topics of the areas of `knowledge/`; an area that is not here is told in general words. */
const TOPICS: Record<string, Topic> = {
  'sign-in': 'sign-in',
  'windows security': 'sign-in',
  'malware and alerts': 'break-in',
  'covering tracks': 'break-in',
  rights: 'rights',
  'disk and files': 'storage',
  'storage of HDFS': 'copies',
  backup: 'storage',
  memory: 'memory',
  network: 'network',
  'name look-up': 'network',
  'certificates and clock': 'network',
  crashes: 'program',
  services: 'program',
  containers: 'program',
  settings: 'program',
  'phone apps': 'program',
  'game server': 'program',
  'versions and licences': 'program',
  'build and test': 'build',
  database: 'database',
  web: 'web',
};

/** What may be done about a topic; the line to look at comes before it, what always helps after it. */
export const ACTIONS: Record<Topic, Action[]> = {
  'sign-in': ['check-sign-ins', 'change-password'],
  'break-in': ['take-off-network', 'check-sign-ins', 'change-password'],
  rights: ['check-rights', 'check-sign-ins'],
  storage: ['check-space', 'check-backup'],
  memory: ['restart', 'check-work'],
  network: ['check-network', 'check-work'],
  program: ['restart', 'check-update', 'check-work'],
  build: ['check-update', 'check-work'],
  database: ['check-space', 'check-backup', 'check-work'],
  web: ['check-work', 'check-network'],
  quiet: ['check-work', 'restart'],
  copies: ['check-file', 'check-space', 'check-network'],
  routine: [],
  other: ['check-update', 'check-work'],
};

export const ALWAYS: Action[] = ['compare', 'ask-who', 'keep-log', 'professional'];

/** How soon, by the end of our English sentence on who should act. */
export function urgencyOf(who: string, grade: Grade | null): Urgency {
  if (/^nobody/.test(who) || grade === 'routine') return 'nobody';
  if (/\b(?:at once|now)\b/.test(who)) return 'now';
  if (/\btoday\b/.test(who)) return 'today';
  return /\bthis week\b/.test(who) ? 'week' : 'whenever';
}
