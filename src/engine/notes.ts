import { amount, number } from '../text/count.ts';
import type { ModelSummary, Source } from './analysis.ts';
import { type Baseline, detectorOf } from './baseline.ts';
import { MIN_SESSIONS } from './detect/too-little.ts';
import { type Grouping, groupingInWords } from './group/grouping.ts';
import type { Layout } from './read/records/layout.ts';

const MANY_FOR_UPLOAD = 0.1;

/** What the reader must know of how the sessions were judged; `share` of them (0 to 1) is anomalous. */
export function judgingNotes(model: ModelSummary, share: number, baseline: Baseline): string[] {
  const notes: string[] = [];
  const { noLimitNote, unseenNote } = detectorOf(baseline).counts;
  const enough = baseline.fitted.sessions >= MIN_SESSIONS;
  if (model.threshold === null && enough && noLimitNote) notes.push(noLimitNote);
  const { baseline: fit } = model;
  if (!fit) {
    if (share > MANY_FOR_UPLOAD) {
      notes.push(
        `${percent(share)} of the sessions look unusual. That is a lot, so what is usual in this log is uncertain: trust the first numbers most.`,
      );
    }
    return notes;
  }
  const { events, unseen, renamed, manySessions, manyUnseen } = fit;
  if (unseen > 0) {
    const ignored = unseenNote ? ` ${unseenNote}` : '';
    notes.push(
      `The baseline has never seen ${unseen} of the ${events} kinds of events in this log.${ignored}`,
    );
  }
  if (renamed > 0) {
    notes.push(
      `${renamed} of the ${events} event ids in this log mean something else in the baseline: the two were numbered differently, so do not trust this comparison.`,
    );
  }
  if (manySessions) {
    notes.push(
      `${percent(share)} of the sessions differ from the baseline, so it probably does not fit this log. Compare the log with itself instead.`,
    );
  } else if (manyUnseen) {
    notes.push(
      'Most kinds of events in this log are new to the baseline, so it probably does not fit this log. Compare the log with itself instead.',
    );
  }
  return notes;
}

/** Where the limit was raised; none of windows, of which so few are told anyway. */
export function variedNotes({ varied }: ModelSummary): string[] {
  if (varied === undefined) return [];
  return [
    'New kinds of lines are usual in this log, so only the most unusual parts of it, about 1 in 20, can stand out.',
  ];
}

/** What is told of sessions that are rare only; none of windows, of which rare ones say nothing. */
export function rareNotes(rare: number, anomalous: number): string[] {
  if (rare === 0) return [];
  const who = anomalous > 0 ? `${number(rare)} more` : amount(rare, 'session');
  const [are, them] = rare === 1 ? ['is', 'it'] : ['are', 'them'];
  return [`${who} ${are} rare, but nothing in ${them} complains and no step is missing.`];
}

/** How the file was understood, in a sentence. */
export function readAs({ format, fields }: Layout, grouping: string): string {
  const named = fields.split(', ').map((name) => PLAIN_NAMES[name] ?? name);
  return `Read as ${format}, with its ${named.join(', ')}; grouped by ${grouping}.`;
}

/** What programs call otherwise. */
const PLAIN_NAMES: Record<string, string> = {
  pid: 'process number',
  tid: 'thread number',
  EventId: 'event',
  EventTemplate: 'its form',
};

/** A session of fewer lines in the mean was cut. */
const MIN_LINES = 2;
/** Where fewer sessions are as short, they may be what they are. */
const MANY_SESSIONS = 100;

/** What the reader must know of sessions that were cut. */
export function cutSessions(
  { rows, rowsWithoutSession }: Source,
  sessions: number,
  { by }: Grouping,
): string[] {
  if (by === 'time' || by === 'lines' || sessions < MANY_SESSIONS) return [];
  if (rows - rowsWithoutSession >= MIN_LINES * sessions) return [];
  return [
    'Most sessions have one line only, as in a sample: what looks unusual may just be the line that is there. A whole log says more.',
  ];
}

/** And of lines that were left out. */
export function leftOutNotes(source: Source, grouping: Grouping): string[] {
  if (source.rowsWithoutSession === 0) return [];
  const why = grouping.by === 'blocks' ? 'no blk_ id' : `nothing in ${groupingInWords(grouping)}`;
  return [
    `${number(source.rowsWithoutSession)} of ${amount(source.rows, 'line')} name no session (${why}) and were not judged.`,
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
