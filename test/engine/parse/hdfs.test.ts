import { globSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { readLog } from '../../../bench/parsed-logs.ts';
import { hdfsMeaning } from '../../../src/explain/evidence/hdfs-meanings.ts';
import { HDFS_TEMPLATES } from '../../helpers/hdfs-templates.ts';
import { describeShared, sharedPath } from '../../helpers/shared.ts';
import { templatesOf } from '../../helpers/templates-of.ts';

it('a line of every HDFS event keeps its meaning through its template', () => {
  const lines = HDFS_TEMPLATES.map(([, template]) => fillIn(template));
  const templates = templatesOf(lines);
  const meanings = templates.map((template) => hdfsMeaning(template)?.happened);
  expect(meanings).toEqual(HDFS_TEMPLATES.map(([, template]) => hdfsMeaning(template)?.happened));
});

describeShared(() => {
  it('the real HDFS lines keep the meanings of their events, and no two events share a template', () => {
    const eventOf = new Map<string, string>();
    const events = new Set<string>();
    for (const file of globSync(sharedPath('data/hdfs/*.log_structured.csv*'))) {
      const [names = [], ...rows] = Papa.parse<string[]>(readLog(file), {
        skipEmptyLines: true,
      }).data;
      const [content, id, ofFile] = ['Content', 'EventId', 'EventTemplate'].map((name) =>
        names.indexOf(name),
      ) as [number, number, number];
      const templates = templatesOf(rows.map((row) => row[content]!));
      const wrong = rows.filter((row, i) => {
        const [template, eventId] = [templates[i]!, row[id]!];
        if (!eventOf.has(template)) eventOf.set(template, eventId);
        events.add(eventId);
        return eventOf.get(template) !== eventId || meaningOf(template) !== meaningOf(row[ofFile]!);
      });
      expect(wrong).toEqual([]);
    }
    expect(events.size).toBeGreaterThanOrEqual(24);
  });
});

const meanings = new Map<string, string | undefined>();

/** Looked up once for each template: there are few, and many lines. */
function meaningOf(template: string): string | undefined {
  if (!meanings.has(template)) meanings.set(template, hdfsMeaning(template)?.happened);
  return meanings.get(template);
}

/** A line as HDFS writes it: in the spelling HDFS_templates.csv a value also stands for blanks. */
function fillIn(template: string): string {
  return template
    .replaceAll('blk_<*>', 'blk_-1608999687919862906')
    .replaceAll('/<*>', '/10.250.19.102:54106')
    .replaceAll('<*>:', '10.250.19.102:50010:')
    .replace(/ ?<\*> ?/g, ' blk_3888635850409849568 ')
    .trim();
}
