import { amount } from '../../../text/count.ts';
import { spanInSentence, spanInWords } from '../../../text/dates.ts';
import { shortName } from '../../../text/foreign-text.ts';
import type { AskedLog } from '../../evidence/asked-log.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { GRADE_WORDS } from '../phrases/grade-words.ts';
import { capitalised, lowerFirst } from '../phrases/phrasing.ts';
import { explainPlainly } from '../plain.ts';
import { securityLine, summaryLines } from '../summary-lines.ts';
import { titleOf } from '../title.ts';
import type { Told } from './told.ts';

const MOST_NAMED = 3;

/** What there is to say where nothing has a number. */
export function nothingStandsOut({ fileName, headline }: AskedLog): Told {
  return {
    facts: [
      `nothing in ${shortName(fileName)} has a number, so there is nothing to explain`,
      `the report says: ${withoutStop(lowerFirst(headline))}`,
    ],
  };
}

/** Which is the worst, how bad it is, when it was and what comes after it. */
export function theWorst({ first, found }: AskedLog): Told {
  const [worst, second] = first;
  if (!worst) return { facts: [] };
  const { finding } = worst;
  return {
    facts: [
      `number ${worst.number} comes first: ${nameOf(worst)}`,
      ...(finding ? [`it counts as "${GRADE_WORDS[finding.grade]}"`] : []),
      ...whenOf(worst),
      ...(second ? [`the next is number ${second.number}: ${nameOf(second)}`] : []),
      ...(found > 2
        ? [`the report lists ${amount(found, 'thing')} in all, the gravest first`]
        : []),
    ],
    numbers: [worst.number],
  };
}

/** Who should act, and how soon, for the first numbers; or for the one that was chosen. */
export function whoActs({ first, about, isChosen }: AskedLog): Told {
  const asked = isChosen && about ? [about] : first.slice(0, MOST_NAMED);
  return {
    facts: asked.map((one) => `number ${one.number} (${nameOf(one)}) is ${forWhom(one)}`),
    numbers: asked.map(({ number }) => number),
  };
}

/** What the log is, what stands out in it, and what that says of security. */
export function theSummary({ summary, headline, first }: AskedLog): Told {
  const security = summary && securityLine(summary);
  return {
    facts: [
      ...(summary ? summaryLines(summary).map((line) => withoutStop(lowerFirst(line))) : []),
      withoutStop(lowerFirst(headline)),
      ...(security ? [lowerFirst(security)] : []),
      ...first.slice(0, MOST_NAMED).map((one) => `number ${one.number}: ${nameOf(one)}`),
    ],
    numbers: first.slice(0, MOST_NAMED).map(({ number }) => number),
  };
}

/** A text to pass on to somebody who has not seen the log: what was found, what it means, who does what. */
export function forManager(log: AskedLog): Told {
  const { fileName, summary, headline, first, found } = log;
  const [worst] = first;
  const lead = 'here is a text that you can pass on';
  const what = summary ? ` ${summaryLines(summary)[0]}` : '';
  const intro = `We had the log ${shortName(fileName)} checked.${what} ${headline}`;
  if (!worst) {
    return { facts: [lead], more: [intro, 'Nothing in it asks for action.', UNTOLD] };
  }
  const named = first.slice(0, MOST_NAMED);
  const list = named.map((one) => {
    const { meaning, who } = explainPlainly(one);
    const when = whenOf(one)
      .map((text) => ` ${capitalised(text)}.`)
      .join('');
    return `${capitalised(nameOf(one))}.${when} ${meaning} ${capitalised(forWhomSentence(who))}`;
  });
  const left = found - named.length;
  return {
    facts: [lead],
    more: [
      intro,
      ...list,
      ...(left > 0
        ? [`${amount(left, 'more thing')} ${left === 1 ? 'is' : 'are'} listed, none of them worse.`]
        : []),
      UNTOLD,
    ],
  };
}

const UNTOLD =
  'The log does not tell why it happened, or what it cost. People who know the system can find that out.';

/** What the log says of attacks and of how bad things are. */
export function howDangerous(log: AskedLog): Told {
  const { summary, first, about, isChosen } = log;
  const security = summary && securityLine(summary);
  const asked = isChosen && about ? about : first[0];
  return {
    facts: [
      ...(security
        ? [lowerFirst(security)]
        : ['the log is not of a kind that would tell of attacks']),
      ...(asked ? [howBad(asked, isChosen), `it is ${forWhom(asked)}`] : []),
      'a log can not prove that a system is safe',
    ],
    numbers: asked ? [asked.number] : [],
  };
}

/** "the gravest, number 1, counts as "danger": 287 sign-ins failed" */
function howBad(evidence: Evidence, isChosen: boolean): string {
  const { number, finding } = evidence;
  const subject = isChosen ? `number ${number}` : `the gravest, number ${number},`;
  const grade = finding ? ` counts as "${GRADE_WORDS[finding.grade]}"` : ' is about this';
  return `${subject}${grade}: ${nameOf(evidence)}`;
}

/** "it was at 9:13 UTC on 4 March", "its lines are 12 to 40" */
export function whenOf({ times, lines }: Evidence): string[] {
  if (times) return [`it was ${spanInSentence(times)}`];
  if (lines.first === lines.last) return [`it is in line ${lines.first}`];
  return [`its lines are between ${lines.first} and ${lines.last}`];
}

/** "for the person who looks after this computer, today" */
function forWhom(evidence: Evidence): string {
  return withoutStop(
    lowerFirst(forWhomSentence(explainPlainly(evidence).who)).replace(/^this is /, ''),
  );
}

function forWhomSentence(who: string): string {
  return /^\p{Ll}/u.test(who) ? `This is for ${who}` : who;
}

/** What it is, as a part of a sentence: its title, without when it was. */
export function nameOf(evidence: Evidence): string {
  const title = titleOf(evidence);
  const when = evidence.times && `${spanInWords(evidence.times)}: `;
  const name = when && title.startsWith(when) ? title.slice(when.length) : title;
  return withoutStop(lowerFirst(name));
}

export function withoutStop(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text;
}
