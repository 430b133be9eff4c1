import type { Analysis, Anomaly, Summary } from '../analysis.ts';
import type { Grouping } from '../group/grouping.ts';
import { complaintsOf } from './complaints.ts';
import { eventFindings } from './events.ts';
import { rank } from './rank.ts';
import { withRecoveries } from './sequences/recovery.ts';
import { sequenceFindings } from './sequences/sequences.ts';
import {
  cutOffLast,
  hasSessionIds,
  joinSessions,
  mergeAlike,
  NO_COURSE,
  sessionFindings,
} from './sessions.ts';
import { summarize } from './summary.ts';
import type { LogTally } from './tally/tally.ts';
import { logBurst } from './time/log-burst.ts';
import { silenceFindings } from './time/silences.ts';
import type { Timeline } from './time/timeline.ts';
import { joinStories } from './together/stories.ts';
import type { UnnumberedAnomaly } from './unnumbered-anomaly.ts';
import type { Usual } from './usual/usual.ts';
import { valueFindings } from './values.ts';

export interface Found {
  anomalies: Anomaly[];
  summary: Summary;
  /** What the reader must know of it, in plain sentences. */
  notes: string[];
}

interface ToFind {
  judged: Omit<Analysis, 'source'>;
  grouping: Grouping;
  tally: LogTally;
  timeline: Timeline | null;
  usual: Usual;
}

/** All that stands out in a log, in the order in which it is to be told. */
export function findAnomalies({ judged, grouping, tally, timeline, usual }: ToFind): Found {
  const { anomalies, rare = [], anomalousSessions, sessions, events, model } = judged;
  const summary = summarize(tally);
  // A detector that is only there to be compared with another program's speaks for itself; and what a
  // single event says of a stored piece is no trouble while the piece's whole course is usual.
  if (model.detector === 'pca-loglizer' || grouping.by === 'blocks') {
    return { anomalies: inOrder(anomalies, model.detector, tally), summary, notes: [] };
  }
  const complaints = complaintsOf(tally);
  const rareSessions = rare.reduce((sum, { sessions: alike }) => sum + alike.length, 0);
  const flagged = (anomalousSessions + rareSessions) / Math.max(1, sessions);
  const share = Math.max(flagged, model.varied ?? 0);
  const isBaseline = model.fittedOn === 'baseline';
  const speaking = joinStories([
    ...eventFindings(complaints, { tally, timeline, usual }),
    ...sequenceFindings(complaints, tally),
  ]);
  const overTime = timeline
    ? [
        ...logBurst(tally, timeline, { told: speaking, isUsual: usual.isUsualPeak }),
        ...silenceFindings(tally, timeline),
      ]
    : [];
  const told = [...speaking, ...overTime];
  const isTold = ({ about: [event = -1] }: UnnumberedAnomaly) =>
    told.some(({ about }) => about.includes(event));
  const values = valueFindings(tally, usual).filter((finding) => !isTold(finding));
  const unusual = joinSessions(
    cutOffLast(sessionFindings(anomalies, events), tally.lastLine),
    told,
    {
      grouping,
      share,
      isBaseline,
    },
  );
  const isSure = hasSessionIds(grouping);
  const noCourse = !isSure && !isBaseline && share >= NO_COURSE;
  return {
    anomalies: withRecoveries(
      rank([...told, ...values, ...unusual], tally, isSure),
      tally,
      timeline,
    ),
    summary,
    notes: noCourse ? [NO_USUAL_COURSE] : [],
  };
}

/** A detector that is there to be compared keeps its own order, and its own numbers. */
function inOrder(anomalies: Anomaly[], detector: string, { lastLine }: LogTally): Anomaly[] {
  if (detector === 'pca-loglizer') return anomalies;
  return cutOffLast(mergeAlike(anomalies), lastLine).map((anomaly, i) => ({
    ...anomaly,
    number: i + 1,
  }));
}

const NO_USUAL_COURSE =
  'The parts of this log differ too much to tell what is usual, so this list has only what speaks for itself.';
