import type { Anomaly } from '../../engine/analysis.ts';
import { shownId } from '../../explain/evidence/named-event.ts';
import { maskSecrets } from '../../explain/redact/redact.ts';
import { visible } from '../../text/visible.ts';
import type { Paint } from '../terminal/terminal.ts';
import type { NeighbourTable } from './report.ts';

/**
 * The table for a terminal: the templates are too long to stand over columns, so the columns are
 * numbered and the templates listed below. Events that no session of the table has are left out.
 */
export function tableText(table: NeighbourTable, anomaly: Anomaly, paint: Paint): string {
  const shown = table.events
    .map((event, index) => ({ event, index }))
    .filter(({ index }) => table.sessions.some(({ counts }) => (counts[index] ?? 0) > 0));
  const names = table.sessions.map(({ session }) => visible(shownId(session), 40));
  const nameWidth = Math.max('session'.length, ...names.map((name) => name.length));
  const cells = table.sessions.map(({ counts }) => shown.map(({ index }) => `${counts[index]}`));
  const heads = shown.map((_, column) => `[${column + 1}]`);
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (mark: string, name: string, row: string[]) =>
    `${mark} ${name.padEnd(nameWidth)} ${row.map((cell, i) => ` ${cell.padStart(widths[i] ?? 0)}`).join('')}`;

  const lines = table.sessions.map(({ session, anomaly: unusual }, i) => {
    const asked = session === anomaly.sessions[0];
    const text = line(asked ? '>' : unusual ? '!' : ' ', names[i] ?? '', cells[i] ?? []);
    return asked ? paint('bold', text) : text;
  });
  const others = table.sessions.some((s) => s.anomaly && s.session !== anomaly.sessions[0]);
  return [
    `Anomaly ${anomaly.number} between its neighbours in the log, and how often each session has each event:`,
    '',
    paint('dim', line(' ', 'session', heads)),
    ...lines,
    '',
    `> is anomaly ${anomaly.number}${others ? '; ! is unusual, too' : ''}. The events:`,
    ...shown.map(({ event }, column) =>
      `${heads[column]?.padStart(6)} ${visible(shownId(event.eventId), 20)}  ${visible(maskSecrets(event.template), 100)}`.trimEnd(),
    ),
    ...leftOut(table.events.length - shown.length),
    '',
  ].join('\n');
}

function leftOut(events: number): string[] {
  if (events === 0) return [];
  return [`       ${events} more that none of these sessions has`];
}
