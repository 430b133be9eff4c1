import type { Analysis, Anomaly, Reason } from '../../engine/analysis.ts';
import { isSecretName } from './hide-columns.ts';
import { maskCell, maskSecrets } from './redact.ts';

/**
 * The analysis as it may leave: no key, password or card number in notes, names of columns, cells,
 * parties or session ids. Where a column named for a secret tells the sessions apart, they are
 * `<secret-1>`, `<secret-2>` and so on, in order of first appearance. Texts of events stay as they
 * are, for what is normal is found by them: whoever shows or stores one calls `maskSecrets`.
 */
export function maskAnalysis(analysis: Analysis): Analysis {
  const { source, notes, notesOnSessions, anomalies, judged } = analysis;
  const idOf = maskedIds(source.groupedBy, judged.ids);
  return {
    ...analysis,
    source: {
      ...source,
      format: maskSecrets(source.format),
      grouping: maskSecrets(source.grouping),
    },
    notes: notes.map(maskSecrets),
    ...(notesOnSessions && { notesOnSessions: notesOnSessions.map(maskSecrets) }),
    anomalies: anomalies.map((anomaly) => maskedAnomaly(anomaly, idOf)),
    judged: idOf ? { ...judged, ids: judged.ids.map(idOf) } : judged,
  };
}

function maskedAnomaly(anomaly: Anomaly, idOf: ((id: string) => string) | null): Anomaly {
  const { who, measured, sessions, reasons, said, parts } = anomaly;
  return {
    ...anomaly,
    ...(said !== undefined && { said: maskSecrets(said) }),
    ...(parts && {
      parts: parts.map((part) =>
        part.said === undefined ? part : { ...part, said: maskSecrets(part.said) },
      ),
    }),
    who: who.map((party) => ({ ...party, value: maskSecrets(party.value) })),
    ...(measured && {
      measured: {
        ...measured,
        seen: maskSecrets(measured.seen),
        usual: maskSecrets(measured.usual),
      },
    }),
    sessions: idOf ? sessions.map(idOf) : sessions,
    reasons: reasons.some(({ value }) => value) ? reasons.map(maskedReason) : reasons,
  };
}

function maskedReason(reason: Reason): Reason {
  const { eventId, value } = reason;
  if (!value) return reason;
  const [seen, usual] = [maskCell(eventId, value.seen), maskCell(eventId, value.usual)];
  return { ...reason, value: { ...value, seen, usual } };
}

/** Null where ids are of no column, or of one that is not named for a secret. */
function maskedIds(
  column: string | undefined,
  ids: readonly string[],
): ((id: string) => string) | null {
  if (column === undefined || !isSecretName(column)) return null;
  const numbers = new Map<string, number>();
  for (const id of ids) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  return (id) => `<secret-${numbers.get(id) ?? 0}>`;
}
