import type { Found, LookedUp } from '../../engine/look-up/look-up.ts';
import { type AskedLog, isLookedUp, type SecondLook } from '../evidence/asked-log.ts';
import * as lines from '../words/answers/about-lines.ts';
import * as one from '../words/answers/about-one.ts';
import * as report from '../words/answers/about-report.ts';
import type { Told } from '../words/answers/told.ts';
import type { Intent } from './intent.ts';

/**
 * What is told for an intent, from the report and what `look` found for it; null where fixed patterns do
 * not tell what is asked. `found` is of the look-up that `lookUpsFor` gives for the intent.
 */
export function toldFor(intent: Intent, log: AskedLog, look: SecondLook): Told | null {
  const all = isLookedUp(look) ? look : null;
  const found = all?.found[0] ?? null;
  const ofFile = aboutFile(intent, log, all, found);
  if (ofFile !== null) return ofFile;
  const { about } = log;
  if (intent.kind === 'summary') return report.theSummary(log);
  if (intent.kind === 'manager') return report.forManager(log);
  if (intent.kind === 'danger') return report.howDangerous(log);
  if (about === null) return isOfOne(intent) ? report.nothingStandsOut(log) : null;
  const ofEvent = all && found ? { all, found } : null;
  switch (intent.kind) {
    case 'worst':
      return report.theWorst(log);
    case 'who-acts':
      return report.whoActs(log);
    case 'since':
      return one.sinceWhen(about, ofEvent);
    case 'over':
      return one.isItOver(about, ofEvent);
    case 'often':
      return one.howOften(about, ofEvent);
    case 'again':
      return one.didItHappenBefore(log, about, ofEvent);
    case 'who-did':
      return one.whoDidIt(about);
    case 'to-do':
      return one.whatToDo(about);
    case 'cause':
      return one.whyItHappened(about);
    case 'meaning':
      return one.whatItMeans(about);
    default:
      return null;
  }
}

/** What is asked of the file itself. */
function aboutFile(
  intent: Intent,
  log: AskedLog,
  all: LookedUp | null,
  found: Found | null,
): Told | null {
  switch (intent.kind) {
    case 'lines':
      return lines.theLines(intent, log, found);
    case 'phrase':
      return all && found ? lines.linesWith(intent.text, all, found) : { facts: [] };
    case 'party':
      return lines.whoIs(intent.value, log, all, found);
    default:
      return null;
  }
}

const OF_ONE: ReadonlySet<Intent['kind']> = new Set([
  ...(['worst', 'who-acts', 'since', 'over', 'often', 'again', 'who-did'] as const),
  ...(['to-do', 'cause', 'meaning'] as const),
]);

/** Whether it is about something with a number. */
function isOfOne({ kind }: Intent): boolean {
  return OF_ONE.has(kind);
}
