import { type Advice, isInOwnWords, type Kind } from '../../knowledge/kind.ts';
import type { Reason } from '../../knowledge/reasons/reason.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Finding } from '../evidence/finding.ts';
import { carefulSteps } from './advice/blocking.ts';
import { componentOf } from './advice/component.ts';
import { courseInWords } from './advice/course.ts';
import { adviceOfWords } from './advice/own-words-advice.ts';
import { isHandheld, mayBeLinux, type SystemName, systemOf, whoOf } from './advice/systems.ts';
import { adviceWithoutKind } from './advice/unknown-finding.ts';
import { asSoonAs } from './advice/urgency.ts';
import { adviceOnChange, isChange } from './change-words.ts';
import { isVague, kindOfFinding, reasonOfFinding, wordsOfFinding } from './phrases/happened.ts';
import { sequenceOf } from './phrases/sequence-words.ts';
import { filledFor, logWordsOf } from './phrases/slot-words.ts';

/**
 * What it means, what to do and who should do it: the most telling that is known, with what the log
 * names in it, and with the person whom such a system has.
 */
export function adviceOf(evidence: Evidence, finding: Finding): Advice {
  const kind = kindOfFinding(finding);
  const system = systemOf(evidence, kind)?.name;
  const part = componentOf(evidence, finding);
  const log = logWordsOf(evidence, mayBeLinux(system));
  const fillFor: FillFor = (reason = null) => filledFor(finding, part, reason, log);
  const change = isChange(finding) ? adviceOnChange(finding) : null;
  const { meaning, steps, who } =
    (change && filledAdvice(change, fillFor)) ??
    // With names of the log in them already: nothing in those is a place to fill.
    sequenceOf(finding)?.advice ??
    ofWords(evidence, finding, kind, system, part, fillFor) ??
    adviceOfKind(evidence, finding, kind, fillFor);
  return {
    meaning,
    steps: carefulSteps(
      (isHandheld(system, kind) ? stepsOfSystem(finding, system, fillFor) : steps).filter(
        (step) => !(knowsWhoGotIn(evidence, kind) && LOOKS_FOR_SIGN_IN.test(step)),
      ),
      finding,
    ),
    who: asSoonAs(
      fillFor()(
        whoOf(
          isOver(evidence, finding, kind) ? who.replace(AT_ONCE, ', today.') : who,
          system,
          part,
        ),
      ),
      finding,
      kind,
    ),
  };
}

/** Sentences with what the log names in their slots; those of a reason take what it names for that alone. */
type FillFor = (reason?: Reason | null) => (text: string) => string;

function filledAdvice(advice: Advice, fillFor: FillFor): Advice {
  return { ...filled(advice, fillFor()), who: advice.who };
}

/** Meaning and steps with their slots filled. */
function filled(
  { meaning, steps }: Pick<Reason, 'meaning'> & { steps: readonly string[] },
  fill: (text: string) => string,
): Pick<Kind, 'meaning' | 'steps'> {
  const told = (text: string) =>
    capitalised(fill(text).replace(OWNER_OF_ALL, 'whoever may use $1'));
  // A version is chosen for all sentences of a meaning at once.
  const whole = meaning.includes(' || ') ? fill(meaning) : meaning;
  return { meaning: sentences(whole).map(told).join(' '), steps: steps.map(told) };
}

/** Whether what failed works again, as far as the log tells: it goes on for long without it. */
function isOver({ log, lines }: Evidence, { grade }: Finding, kind: Kind | null): boolean {
  if (!log || grade === 'danger' || !HEALS.test(kind?.area ?? '')) return false;
  return log.rows - lines.last > Math.max(MIN_LINES_AFTER, SHARE_AFTER * log.rows);
}

/** What is either reached or not; of data and disks the harm stays. */
const HEALS = /^(?:web|services|network|queues and clusters)$/;
const AT_ONCE = /, at once\.$/;
const MIN_LINES_AFTER = 60;
const SHARE_AFTER = 0.1;

/** Whether the log itself answers if somebody got in: nobody did, or a number of its own tells who. */
function knowsWhoGotIn({ log }: Evidence, kind: Kind | null): boolean {
  return (
    kind?.security === 'attempt' && kind.area === 'sign-in' && log?.security?.breaches !== undefined
  );
}

const LOOKS_FOR_SIGN_IN = /^(?:Search this log for|Look (?:in|for) .{0,30}sign-in)/;

/** The steps that whoever has such a system in hand can take. */
function stepsOfSystem(
  finding: Finding,
  system: SystemName | undefined,
  fillFor: FillFor,
): string[] {
  const advice = adviceOfWords('', system, finding.grade === 'watch');
  return filled(advice, fillFor()).steps;
}

/** An account that several people may use has no owner. */
const OWNER_OF_ALL = /\bthe owner of (root|admin|administrator)(?=[ ,.])/gi;

function sentences(text: string): string[] {
  return text.split(/(?<=[.?!]) (?=[A-Z{])/);
}

/** A name that begins a sentence stays as the log writes it, unless it is a word of ours. */
function capitalised(text: string): string {
  return /^(?:its|the|a|an) /.test(text) ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text;
}

/** Of what did not come, its kind says nothing. */
function adviceOfKind(
  evidence: Evidence,
  finding: Finding,
  kind: Kind | null,
  fillFor: FillFor,
): Advice {
  if (!kind || finding.sort === 'silence') return adviceWithoutKind(evidence, finding);
  const { ofMany, who } = kind;
  const isMany = ofMany !== undefined && (finding.counts?.seen ?? 0) >= ofMany.times;
  return filledAdvice({ ...(isMany ? ofMany : kind), who }, fillFor);
}

/**
 * What the words of the log say beside the kind, or where no entry of the catalogue knows it: why it
 * failed, else at least what did.
 */
function ofWords(
  evidence: Evidence,
  finding: Finding,
  kind: Kind | null,
  system: SystemName | undefined,
  part: string | null,
  fillFor: FillFor,
): Advice | null {
  if (!kind || finding.sort === 'silence' || finding.sort === 'value') return null;
  const reason = reasonOfFinding(finding);
  const ofReason = reason && filled(reason, fillFor(reason));
  const fill = fillFor();
  if (!isInOwnWords(finding.eventKind) && !isVague(finding)) {
    return ofReason && { ...besideKind(filled(kind, fill), ofReason), who: kind.who };
  }
  if (ofReason && !isHandheld(system, kind)) return { ...ofReason, who: kind.who };
  const isWarning = kind.grade === 'watch';
  const words = isHandheld(system, kind) ? '' : wordsOfFinding(finding);
  const advice = adviceOfWords(words, system, isWarning);
  const doer =
    part === null ? (systemOf(evidence, kind)?.noun ?? 'the program') : fill('{part|it}');
  const course = courseInWords(evidence, finding, doer);
  const { meaning, steps } = filled(advice, fill);
  const told = advice.tellsCourse ? `${meaning} ${course}` : meaning;
  return { meaning: told, steps, who: kind.who };
}

/** The reason's own steps go first: they mend the cause. What the kind only guesses at is left out. */
function besideKind(
  kind: Pick<Kind, 'meaning' | 'steps'>,
  reason: Pick<Kind, 'meaning' | 'steps'>,
): Pick<Kind, 'meaning' | 'steps'> {
  // What must not be done now goes before all that mends the cause.
  if (kind.steps[0] && FORBIDS.test(kind.steps[0])) return kind;
  const known = kind.meaning.split(/(?<=\.) /).filter((sentence) => !GUESSES.test(sentence));
  return {
    meaning: [...known.slice(0, 1), reason.meaning].join(' '),
    steps: [...reason.steps, ...kind.steps.filter((step) => !LOOKS.test(step)).slice(0, 1)],
  };
}

const FORBIDS = /^Do not /;
const GUESSES = /\b(?:may|might|common|usual|often|mostly|or)\b/;
const LOOKS =
  /^(?:Look|Check|Read|See|Find|Send|Tell|Note|Open|Set|Correct|Compare|Search|Go|Run|Try|Use|If)\b/;
