import { number } from '../text/count.ts';
import type { Detector } from './detect/detector.ts';
import type { AnyDetector } from './detect/detectors.ts';
import {
  labelledSessions,
  normalSessions,
  type SessionLabels,
} from './group/sessions/session-labels.ts';
import { bySequence } from './group/sessions/session-sequences.ts';
import type { SessionTable } from './group/sessions/session-table.ts';
import { UserError } from './user-error.ts';

/**
 * The sessions that a detector learns from: those with a label where it learns from labels, else the
 * normal ones where there are labels, else all. Throws a UserError where it lacks labels.
 */
export function sessionsToLearn(
  table: SessionTable,
  labels: SessionLabels | null,
  detector: AnyDetector,
): SessionTable {
  if (learnsFrom(detector) !== 'labels') {
    return sessionsToJudge(labels ? normalSessions(table, labels) : table, detector);
  }
  const both = labels !== null && [0, 1].every((label) => labels.includes(label));
  if (!both) throw withoutLabels(detector);
  return labelledSessions(table, labels);
}

/** The sessions as a detector judges them: by what they hold, or also by its order. */
export function sessionsToJudge(table: SessionTable, detector: AnyDetector): SessionTable {
  return learnsFrom(detector) === 'sequences' ? bySequence(table) : table;
}

/** Throws a UserError where a detector needs labels: the log that is judged gives it none. */
export function refuseWithoutLabels(detector: AnyDetector): void {
  if (learnsFrom(detector) === 'labels') throw withoutLabels(detector);
}

/** Of how many sessions was learned, where labels chose them; `what` is "log" or "baseline". */
export function learnedFromNotes(
  table: SessionTable,
  labels: SessionLabels | null,
  detector: AnyDetector,
  what: string,
): string[] {
  if (labels === null) return [];
  const numberOf = (label: number) => number(labels.filter((one) => one === label).length);
  if (learnsFrom(detector) === 'labels') {
    return [
      `Learned from the answers for ${numberOf(0)} normal and ${numberOf(1)} anomalous sessions of the ${what}.`,
    ];
  }
  return [
    `Learned from the ${numberOf(0)} of ${number(table.ids.length)} sessions of the ${what} that are normal by their labels; the others were left out.`,
  ];
}

function learnsFrom({ counts }: Detector): 'labels' | 'sequences' | undefined {
  return counts.learnsFrom;
}

function withoutLabels({ name }: AnyDetector): UserError {
  return new UserError(
    'E_DETECTOR_LABELS',
    `The detector ${name} learns from known answers, and there is nothing here that tells normal sessions from anomalous ones.`,
    'Give it a log with answers: --baseline LOG --label-column NAME, or what "baseline fit" made of one.',
  );
}
