import type { Advice } from '../../../knowledge/kind.ts';
import { count } from '../../../text/count.ts';
import { spanInWords } from '../../../text/dates.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { Finding } from '../../evidence/finding.ts';
import { ownWordsOf } from '../phrases/happened.ts';
import { adviceOnValue } from './value-advice.ts';

/** What to say of a finding whose event is of no known kind, with what it counts or measures. */
export function adviceWithoutKind(evidence: Evidence, finding: Finding): Advice {
  switch (finding.sort) {
    case 'burst':
      return onBurst(evidence, finding);
    case 'silence':
      return onSilence(evidence, finding);
    case 'value':
      return adviceOnValue(evidence, finding);
    case 'sequence':
      return SEQUENCE;
    default:
      return onOther(finding);
  }
}

const WHO = 'the person who runs this system, this week.';
const MAX_QUOTE = 50;

function onBurst({ times, lines, log }: Evidence, finding: Finding): Advice {
  const { counts } = finding;
  const words = ownWordsOf(finding, MAX_QUOTE);
  const what = words ?? 'the log lines';
  const usual = counts?.usual == null ? '' : ` where ${count(counts.usual)} are usual`;
  const isOver = log !== undefined && log.rows > lines.last;
  const after = isOver ? ' It is back to normal after that.' : '';
  return {
    meaning: `${count(counts?.seen ?? 0)} came${usual}: either a program tried the same thing over and over, or far more people used it.${after}`,
    steps: [
      `Look at line ${lines.first - 1 || 1} and the lines above it: what stands there just before ${what} begins is mostly the cause.`,
      `Compare with what ran ${times ? `at ${spanInWords(times)}` : 'then'}: an update, a planned job ("crontab -l" and "systemctl list-timers" list them) or a rush of visitors.`,
      'If nothing explains it, look whether it comes at the same time on another day.',
    ],
    who: WHO,
  };
}

function onSilence({ times, lines }: Evidence, finding: Finding): Advice {
  const { counts } = finding;
  const words = ownWordsOf(finding, MAX_QUOTE);
  const when = times ? ` (${spanInWords(times)})` : '';
  const usual = counts?.usual == null ? 'often' : `${count(counts.usual)} times`;
  if (words === null) {
    return {
      meaning: `In such a stretch${when} the log has many lines otherwise. The program stood still, was switched off, or could not write its log.`,
      steps: [
        `Read the last line before the gap (near line ${lines.first}) and the first after it: a shutdown, a start or an error there tells which it was.`,
        'If there is none, look whether the disk of the log was full then ("df -h"), and whether the machine was on ("last reboot").',
      ],
      who: 'the person who runs this system, today.',
    };
  }
  return {
    meaning: `In as long a stretch ${words} comes ${usual} otherwise. The work behind it was not done in that time${when}, or it failed in other words.`,
    steps: [
      `Look at the lines of that time${when}: what came in place of ${words}?`,
      'If there are failures, those are the thing to mend: look at the other numbers of this list.',
      'If there is nothing at all, ask whether nobody wanted it then, as at night.',
    ],
    who: 'the person who runs this system, today.',
  };
}

function onOther(finding: Finding): Advice {
  const words = ownWordsOf(finding, MAX_QUOTE) ?? 'this line';
  return {
    meaning: 'The rest of the log has nothing like it: something new was done, or something broke.',
    steps: [
      `Ask who worked on the system at that time, and whether ${words} fits to it.`,
      `Search a log of another day for ${words}: if it stands there too, it is everyday work.`,
    ],
    who: WHO,
  };
}

const SEQUENCE: Advice = {
  meaning: 'Steps in this order may mean that something stopped half way and began again.',
  steps: [
    'Read the lines between the first and the last of them.',
    'Check that the work in between was done.',
  ],
  who: WHO,
};
