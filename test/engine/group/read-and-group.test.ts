import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LogEvents } from '../../../src/engine/group/log-events.ts';
import { createMinedEvents } from '../../../src/engine/group/mined-events.ts';
import { createSessionCollector } from '../../../src/engine/group/sessions/collect-sessions.ts';
import type { SessionTable } from '../../../src/engine/group/sessions/session-table.ts';
import { readRows } from '../../../src/engine/read/read-rows.ts';
import { chunksOf, fixture } from '../read/read-all.ts';

/** Logs of others, which do not belong to the repository. */
const SHARED = new URL('../../../../shared/', import.meta.url);
const EDGE_CASES = new URL('golden/edge_cases.json', SHARED);
const VARIANTS = new URL('data/format_variants/', SHARED);

async function sessionsOf(file: Uint8Array, events?: LogEvents): Promise<SessionTable> {
  const collector = createSessionCollector(events);
  for await (const batch of readRows(chunksOf(file)).batches) collector.add(batch);
  return collector.finish();
}

/** Event ids of each session, in file order. */
function sequences(table: SessionTable): [string, string[]][] {
  return table.ids.map((id, session) => [
    id,
    table.linesOf(session).events.map((event) => table.events[event]!.eventId),
  ]);
}

/** The same, each event by the place at which it first comes: names do not matter. */
function sequencesByEvent(table: SessionTable): [string, number[]][] {
  const places = new Map<string, number>();
  return sequences(table).map(([id, events]) => [
    id,
    events.map((event) => {
      const place = places.get(event) ?? places.size;
      places.set(event, place);
      return place;
    }),
  ]);
}

describe('reading and grouping', () => {
  it.each([['synthetic_60'], ['synthetic_400'], ['synthetic_600'], ['synthetic_all_normal_200']])(
    'finds the sessions of %s in the order of its labels',
    async (name) => {
      const table = await sessionsOf(fixture(`${name}.log_structured.csv`));
      const labels = fixture(`${name}.anomaly_label.csv`).toString().trim().split(/\r?\n/);
      expect(table.ids).toEqual(labels.slice(1).map((line) => line.split(',')[0]));
      const counted = table.matrix.multiplicity.reduce((sum, count) => sum + count, 0);
      expect(counted).toBe(table.ids.length);
    },
  );
});

if (existsSync(VARIANTS)) {
  describe('reading and grouping one log in several formats', () => {
    const variant = (kind: string) => readFileSync(new URL(`hdfs_600.${kind}`, VARIANTS));

    it.each(['semicolon.csv', 'tsv'])('finds the same sessions in %s', async (kind) => {
      const expected = await sessionsOf(variant('bom_crlf_quoted.csv'));
      const table = await sessionsOf(variant(kind));
      expect(table.rows).toBe(600);
      expect(sequences(table)).toEqual(sequences(expected));
      expect(table.events).toEqual(expected.events);
      expect(table.matrix).toEqual(expected.matrix);
    });

    it.each(['no_eventid.csv', 'timestamp_message.csv', 'raw.log'])(
      'finds the same sessions in %s, and events grouped alike',
      async (kind) => {
        const expected = await sessionsOf(variant('bom_crlf_quoted.csv'));
        const table = await sessionsOf(variant(kind), createMinedEvents());
        expect(table.rows).toBe(600);
        expect(sequencesByEvent(table)).toEqual(sequencesByEvent(expected));
      },
    );
  });
} else {
  it('leaves out the logs of others, which are not on this machine', () => {
    console.info('left out: format variants (../shared/data/format_variants is absent)');
  });
}

interface CsvCase {
  case: string;
  csv?: string | null;
  csv_hex?: string | null;
  sessions?: Record<string, string[]>;
}

/** Where ours differs on purpose: ids are text, and rows of another width are left out. */
const DIFFERENT = [
  'numeric_event_ids',
  'too_few_fields',
  'too_many_fields_in_all_rows',
  'header_only',
];

if (existsSync(EDGE_CASES)) {
  const { cases } = JSON.parse(readFileSync(EDGE_CASES, 'utf8')) as { cases: CsvCase[] };
  const comparable = cases.filter((c) => c.sessions && !DIFFERENT.includes(c.case));

  describe('reading and grouping as loglizer does', () => {
    it.each(comparable.map((c) => [c.case, c] as const))(
      'finds the sessions of %s',
      async (_, c) => {
        const file = c.csv_hex ? Buffer.from(c.csv_hex, 'hex') : Buffer.from(c.csv ?? '');
        const found = new Map(sequences(await sessionsOf(file)));
        expect(found).toEqual(new Map(Object.entries(c.sessions ?? {})));
      },
    );
  });
} else {
  it('leaves out the comparison with loglizer, whose answers are not on this machine', () => {
    console.info('left out: edge cases (../shared/golden/edge_cases.json is absent)');
  });
}
