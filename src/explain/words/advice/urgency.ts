import type { Grade, Kind } from '../../../knowledge/kind.ts';
import type { Finding } from '../../evidence/finding.ts';

/** How soon, as the end of the sentence on who should act: from the soonest on. */
const URGENCIES = ['at once', 'today', 'this week', 'when there is time'] as const;
type Urgency = (typeof URGENCIES)[number];

/** What each grade allows, the soonest and the latest. */
const ALLOWED: Record<Grade, readonly [soonest: Urgency, latest: Urgency]> = {
  danger: ['at once', 'today'],
  trouble: ['at once', 'this week'],
  watch: ['this week', 'when there is time'],
  routine: ['this week', 'when there is time'],
};

/** Where data may be lost, today is not too soon for what is only worth a look. */
const DATA_AT_RISK = /^(?:disk and files|storage of HDFS|backup)$/;

/** "…, today." as its grade allows it: "…, this week." of what is only worth a look. */
export function asSoonAs(who: string, { grade }: Finding, kind: Kind | null): string {
  const said = URGENCIES.findIndex((urgency) => who.endsWith(`, ${urgency}.`));
  if (said === -1) return who;
  const [soonest, latest] = ALLOWED[grade];
  const mayBeToday = grade === 'watch' && DATA_AT_RISK.test(kind?.area ?? '');
  const first = URGENCIES.indexOf(mayBeToday ? 'today' : soonest);
  const at = Math.min(Math.max(said, first), URGENCIES.indexOf(latest));
  return who.replace(`, ${URGENCIES[said]}.`, `, ${URGENCIES[at]}.`);
}
