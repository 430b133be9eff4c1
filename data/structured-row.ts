import { type EventId, hdfsEvents, type Occurrence } from './hdfs-events.ts';

export const structuredHeader =
  'LineId,Date,Time,Pid,Level,Component,Content,EventId,EventTemplate\n';

/**
 * One row of a structured CSV, with its line end.
 *
 * @param second Seconds since 2026-01-01 00:00:00.
 */
export function structuredRow(
  lineId: number,
  second: number,
  pid: number,
  eventId: EventId,
  of: Occurrence,
): string {
  const event = hdfsEvents[eventId];
  const content = quoted(event.content(of));
  return `${lineId},${dateAndTime(second)},${pid},${event.level},${event.component},${content},${eventId},${event.template}\n`;
}

/** `260103,041502`, the two columns as the HDFS logs have them. */
function dateAndTime(second: number): string {
  const iso = new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
  return `${iso.slice(2, 10).replaceAll('-', '')},${iso.slice(11, 19).replaceAll(':', '')}`;
}

function quoted(field: string): string {
  return /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
