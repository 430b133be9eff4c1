import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { createRandom } from '../data/random.ts';

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

/** A structured log in which the sessions follow each other, with times of our own. */
export async function* logOf(
  sessions: { events: string[] }[],
  templates: ReadonlyMap<string, string>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const random = createRandom(sessions.length);
  yield encoder.encode('Timestamp,Content,EventId,EventTemplate\n');
  let seconds = START_SECONDS;
  for (const [index, { events }] of sessions.entries()) {
    // One session in twenty takes far longer than the others.
    const slowness = random.between(0, 19) === 0 ? 1_000 : 3;
    const rows = events.map((event) => {
      seconds += random.between(0, slowness);
      const cells = [`blk_${index + 1} ${event}`, event, templates.get(event) ?? ''];
      return [String(seconds), ...cells.map(quoted)].join(',');
    });
    yield encoder.encode(`${rows.join('\n')}\n`);
  }
}

/** 2026-01-01 00:00:00 UTC */
const START_SECONDS = 1_767_225_600;

function rowsOf(path: string): Record<string, string>[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
