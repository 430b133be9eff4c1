import type { Found, LookedUp } from '../../../engine/look-up/look-up.ts';
import { amount, count, times } from '../../../text/count.ts';
import { dayInWords, momentInWords, spanInSentence } from '../../../text/dates.ts';
import { shortName } from '../../../text/foreign-text.ts';
import type { AskedLog } from '../../evidence/asked-log.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { kindOfFinding } from '../phrases/happened.ts';
import { partySentences } from '../phrases/party-words.ts';
import { lowerFirst } from '../phrases/phrasing.ts';
import { explainPlainly } from '../plain.ts';
import { nameOf, whenOf, withoutStop } from './about-report.ts';
import { dayOf, lineAndTime, linesOf, momentOf, type Told } from './told.ts';

/** The lines of the event that a number is about; null where the file was not looked into. */
export type EventLines = { all: LookedUp; found: Found } | null;

/** Since when it is, as far as the log goes back. */
export function sinceWhen(about: Evidence, lines: EventLines): Told {
  const facts = [subject(about)];
  if (!lines?.found.first) {
    return { facts: [...facts, ...beginningIn(about), ...atLines(about)], numbers: [about.number] };
  }
  const { all, found } = lines;
  const { first, last } = found;
  facts.push(`the first line of it is ${lineAndTime(found.first!, all.clock)}`);
  if (last && first && last.line !== first.line) {
    facts.push(
      `the last one is ${lineAndTime(last, all.clock)}, and there are ${linesOf(found.lines)} of it`,
    );
  }
  if (beginsWithLog(found, all)) {
    facts.push('the log itself begins about there, so it may have begun before');
  }
  return { facts, lines: first ? [first] : [], numbers: [about.number] };
}

/** Until when it was, and whether the log goes on without it. */
export function isItOver(about: Evidence, lines: EventLines): Told {
  const facts = [subject(about)];
  if (!lines?.found.last) {
    const { times: when } = about;
    return {
      facts: [
        ...facts,
        ...(when ? [`its last line is of ${momentInWords(when.last)}`] : atLines(about)),
        'the log does not tell if it is over by now',
      ],
      numbers: [about.number],
    };
  }
  const { all, found } = lines;
  const last = found.last!;
  facts.push(`the last line of it is ${lineAndTime(last, all.clock)}`);
  const after = all.rows - last.line;
  if (all.clock && all.toMs !== null)
    facts.push(`the log ends at ${momentOf(all.toMs, all.clock)}`);
  facts.push(
    after > 0
      ? `${linesOf(after)} come after it without any of that, and what came after the log nobody can see in it`
      : 'that is the last line of the log, so it may go on',
  );
  return { facts, lines: [last], numbers: [about.number] };
}

/** How often it came, and when most of it did. */
export function howOften(about: Evidence, lines: EventLines): Told {
  const { finding } = about;
  const facts = [subject(about)];
  if (finding?.counts) {
    const { seen, usual } = finding.counts;
    facts.push(
      usual === null
        ? `it was counted ${times(seen)}`
        : `it was counted ${times(seen)}, usually ${times(usual)}`,
    );
  }
  if (about.alike > 1)
    facts.push(`${count(about.alike)} of ${count(about.judged)} sessions look like that`);
  if (lines) facts.push(...spread(lines.found, lines.all));
  return { facts, numbers: [about.number] };
}

/** Whether it also happened on other days, in this log and in earlier reports of the place. */
export function didItHappenBefore(log: AskedLog, about: Evidence, lines: EventLines): Told {
  const facts = [subject(about)];
  const { earlier } = log;
  if (lines) facts.push(...daysIn(lines.found, lines.all));
  const met = earlier.filter(({ number }) => number !== null);
  const [latest] = met;
  if (latest) {
    facts.push(
      `an earlier report here, on ${shortName(latest.fileName)} of ${dayInWords(latest.uploadedMs)}, has the same kind of thing as its number ${latest.number}`,
    );
    if (met.length > 1) facts.push(`so do ${amount(met.length - 1, 'more earlier report')}`);
  } else if (earlier.length > 0) {
    facts.push(
      `${earlier.length === 1 ? 'the one earlier report here does' : `the ${earlier.length} earlier reports here do`} not have it`,
    );
  } else {
    facts.push(
      'there is no earlier report here to compare with, so upload the log of that day to see',
    );
  }
  return { facts, numbers: [about.number] };
}

/** Who or what stands behind it, as far as the log names anybody. */
export function whoDidIt(about: Evidence): Told {
  const { finding } = about;
  const who = finding ? partySentences(finding, kindOfFinding(finding)) : [];
  return {
    facts: [
      subject(about),
      ...(who.length > 0 ? who.map(asFact) : ['the log does not tell who did it']),
    ],
    numbers: [about.number],
  };
}

/** What it means, in the words of its explanation. */
export function whatItMeans(about: Evidence): Told {
  const { meaning, who, reasons } = explainPlainly(about);
  return {
    facts: [subject(about), ...reasons.slice(0, 1).map(asFact), asFact(meaning), forWhom(who)],
    numbers: [about.number],
  };
}

/** Why it happened: what a log can say of that, and what it can not. */
export function whyItHappened(about: Evidence): Told {
  const { meaning, steps } = explainPlainly(about);
  return {
    facts: [
      subject(about),
      'the log does not tell why it happened',
      asFact(meaning),
      ...steps.slice(0, 1).map((step) => `to find out more, ${asFact(step)}`),
    ],
    numbers: [about.number],
  };
}

/** What to do, step by step, and who should. */
export function whatToDo(about: Evidence): Told {
  const { steps, who } = explainPlainly(about);
  return {
    facts: [subject(about), forWhom(who)],
    more: steps.map((step, index) => `${index + 1}. ${step}`),
    numbers: [about.number],
  };
}

/** How the lines spread: "most within one hour, from 9:00: 250". */
export function spread(found: Found, { clock }: LookedUp): string[] {
  const { lines, busiest, days } = found;
  if (lines === 0) return ['no line of it was found in the file'];
  const facts = [`${linesOf(lines)} of the log ${lines === 1 ? 'is' : 'are'} of it`];
  if (!clock || !busiest || lines < 3) return facts;
  if (days.length > 1) facts.push(`they are of ${count(days.length)} days`);
  if (busiest.lines === lines) {
    facts.push(
      `all of them came within the hour that begins at ${momentOf(busiest.fromMs, clock)}`,
    );
  } else {
    facts.push(
      `the most in one hour were ${count(busiest.lines)}, from ${momentOf(busiest.fromMs, clock)} on`,
    );
  }
  return facts;
}

const MOST_DAYS = 4;

function daysIn({ days }: Found, { clock }: LookedUp): string[] {
  const named = clock
    ? days.flatMap(([fromMs, lines]) => {
        const day = dayOf(fromMs, clock);
        return day === null ? [] : [`${day} (${linesOf(lines)})`];
      })
    : [];
  if (named.length === 0) return ['this log does not tell days'];
  if (named.length === 1) return [`in this log it came on one day alone: ${named[0]}`];
  const last = named.slice(-MOST_DAYS);
  const left = named.length - last.length;
  return [
    `in this log it came on ${count(named.length)} days: ${left > 0 ? 'the last ones are ' : ''}${last.join(', ')}`,
  ];
}

/** "number 2 is: 287 sign-ins failed" */
function subject(about: Evidence): string {
  return `number ${about.number} is: ${nameOf(about)}`;
}

function beginningIn({ times: when }: Evidence): string[] {
  return when ? [`it was ${spanInSentence(when)}`] : [];
}

function atLines(about: Evidence): string[] {
  return about.times ? [] : whenOf(about);
}

/** Whether its first line is among the first of the log. */
function beginsWithLog({ first }: Found, { rows }: LookedUp): boolean {
  return first !== null && first.line <= Math.max(10, rows / 100);
}

function forWhom(who: string): string {
  return withoutStop(/^\p{Ll}/u.test(who) ? `this is for ${who}` : lowerFirst(who));
}

function asFact(sentence: string): string {
  return withoutStop(lowerFirst(sentence));
}
