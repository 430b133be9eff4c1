import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';

/** Sessions as lists of event ids, and what the ids stand for. */
export interface SessionLog {
  name: string;
  sessions: { anomalous: boolean; events: string[] }[];
  templates: ReadonlyMap<string, string>;
}

/** Reads `session_id,label,sequence` and `EventId,EventTemplate`. */
export function readSessionLog(name: string, sessions: string, templates: string): SessionLog {
  return {
    name,
    sessions: rowsOf(sessions).map(({ label, sequence = '' }) => {
      return { anomalous: label === 'Anomaly', events: sequence.split(' ') };
    }),
    templates: new Map(
      rowsOf(templates).map(({ EventId = '', EventTemplate = '' }) => [EventId, EventTemplate]),
    ),
  };
}

/** A structured log in which the sessions follow each other. */
export async function* logOf(
  sessions: { events: string[] }[],
  templates: ReadonlyMap<string, string>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode('Content,EventId,EventTemplate\n');
  for (const [index, { events }] of sessions.entries()) {
    const rows = events.map((event) => {
      return [`blk_${index + 1} ${event}`, event, templates.get(event) ?? ''].map(quoted).join(',');
    });
    yield encoder.encode(`${rows.join('\n')}\n`);
  }
}

function rowsOf(path: string): Record<string, string>[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
