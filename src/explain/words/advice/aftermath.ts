import { kindById } from '../../../knowledge/catalogue.ts';
import type { Kind } from '../../../knowledge/kind.ts';
import { statusInWords } from '../../../knowledge/status-words.ts';
import { count } from '../../../text/count.ts';
import { momentInWords, spanInSentence } from '../../../text/dates.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Finding } from '../../evidence/finding.ts';
import { courseOf } from './course.ts';

/**
 * How it ended, as far as the log tells, in at most two sentences: whether somebody got in, whether it works
 * again, whether it still went on when the log ends. Empty where the log does not tell. `quoted` writes a
 * line of the log as a short quotation.
 */
export function aftermath(
  evidence: Evidence,
  finding: Finding,
  kind: Kind | null,
  quoted: (template: string) => string | null,
): string[] {
  if (finding.sort === 'silence' || finding.sort === 'value' || finding.sort === 'sequence')
    return [];
  const { answers, recovery } = finding;
  if (answers && answers.length > 0) return [howAnswered(answers)];
  if (kind?.area === 'sign-in' && kind.security === 'attempt') return whetherGotIn(evidence);
  if (recovery) {
    const when = recovery.time === null ? '' : `, at ${momentInWords(recovery.time)}`;
    const words = quoted(recovery.event.template);
    if (words !== null) return [`It may be over since line ${recovery.line}${when}: ${words}.`];
  }
  return howItEnded(evidence, finding);
}

/** Statuses with which a web server gives what was asked for. */
const GIVEN = /^2\d\d$/;
/** With which it sends the caller on: to the secured site, mostly, or to a page of sign-in. */
const SENT_ON = /^30[1278]$/;
const MOST_STATUSES = 3;

function howAnswered(answers: NonNullable<Finding['answers']>): string {
  const given = answers.filter(({ status }) => GIVEN.test(status));
  const told = (of: typeof answers) =>
    listed(of.slice(0, MOST_STATUSES).map((one) => `${times(one.count)} ${inWords(one.status)}`));
  const sentOn = answers.filter(({ status }) => SENT_ON.test(status));
  if (given.length === 0 && sentOn.length > 0) {
    const all =
      answers.length === sentOn.length ? 'all of them' : `${count(total(sentOn))} of them`;
    return `No answer gave anything away, but the site sent ${all} on to another address (${listed(sentOn.map(({ status }) => statusInWords(status) || status))}). What they got there, this log does not tell.`;
  }
  if (given.length === 0) {
    const [only] = answers;
    if (answers.length === 1 && only) {
      return `The site answered all of them ${inWords(only.status)}, so none got anything.`;
    }
    return `None got anything: the site answered ${told(answers)}.`;
  }
  return `Be careful: the site answered ${told(given)}, so look at what it gave away.`;
}

function total(answers: NonNullable<Finding['answers']>): number {
  return answers.reduce((sum, { count }) => sum + count, 0);
}

/** `with "404 not found"` */
function inWords(status: string): string {
  const words = statusInWords(status);
  return `with ${words === '' ? status : words}`;
}

function whetherGotIn({ log }: Evidence): string[] {
  const { breaches, signIns } = log?.security ?? {};
  if (breaches === undefined) return [];
  if (breaches > 0) {
    return ['Somebody did get in after failing so often: look first at the number that says so.'];
  }
  if (signIns === undefined) return [];
  return signIns === 0
    ? ['The log shows no sign-in that worked at all.']
    : ['No sign-in worked for those who failed so often, as far as the log tells.'];
}

function howItEnded(evidence: Evidence, finding: Finding): string[] {
  const { lines, times: when, log } = evidence;
  const course = courseOf(evidence, finding);
  if (!log || course === null) return [];
  const left = log.rows - lines.last;
  if (course === 'last') return left === 0 ? ['The log ends there.'] : [];
  if (log.sameKind?.isLater) return [`It came again later: see number ${log.sameKind.number}.`];
  if (course === 'goes on') return ['It had not stopped when the log ends.'];
  const isOnce = course === 'once';
  const isTimed = when !== undefined && log.to !== null && when.last !== log.to;
  if (!isTimed || momentInWords(log.to ?? '') === momentInWords(when.last)) {
    return isOnce ? [] : [`It does not come back in the ${count(left)} lines after it.`];
  }
  const isByTime = spanInSentence(when).includes(':');
  const end = isByTime ? onlyTime(log.to ?? '', when.last) : momentInWords(log.to ?? '');
  if (isOnce || sameMoment(when)) return [`It had not come back when the log ends, at ${end}.`];
  const last = isByTime ? onlyTime(when.last, when.first) : momentInWords(when.last);
  return [`It has not come back since ${last}; the log ends at ${end}.`];
}

/**
 * How it hangs together with number 1, where that came in the same minutes: which to look at first. Who
 * tries to get in has nothing to do with what fails then.
 */
export function besideNumberOne({ log }: Evidence, kind: Kind | null): string[] {
  const first = log?.besideFirst ? kindById(log.besideFirst.eventKind) : null;
  if (!first || first.security || kind?.security) return [];
  if (first.id === kind?.id) return ['Number 1 tells of the same trouble at the same time.'];
  return [`It came at the same time as number 1 (${first.one}): look there first.`];
}

function sameMoment({ first, last }: { first: string; last: string }): boolean {
  return momentInWords(first) === momentInWords(last);
}

/** The end of the log, without its day where that was told just before. */
function onlyTime(to: string, last: string): string {
  const [day, of] = [to, last].map((text) => momentInWords(text).split(' on ')[1] ?? '');
  const told = momentInWords(to);
  return day === of ? (told.split(' on ')[0] ?? told) : told;
}

function times(value: number): string {
  return value === 1 ? 'once' : `${count(value)} times`;
}

function listed(parts: string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** For a sentence that ends with when it was: "between 9:13 and 9:17 on 4 March", "at 9:13". */
export function whenInSentence({ times: when, lines }: Evidence): string {
  if (!when) {
    return lines.first === lines.last ? '' : `between lines ${lines.first} and ${lines.last}`;
  }
  const [, from, to] = /^from (.+) to (.+)$/.exec(spanInSentence(when)) ?? [];
  return from === undefined ? spanInSentence(when) : `between ${from} and ${to}`;
}
