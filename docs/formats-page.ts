import { readFileSync } from 'node:fs';
import { FIELD_FORMATS } from '../src/engine/read/fields/field-formats.ts';
import { TABLE_FORMATS } from '../src/engine/read/formats/tables/table-formats.ts';
import { TEXT_FORMATS } from '../src/engine/read/formats/text-formats.ts';
import { WRAPPERS } from '../src/engine/read/layers/wrappers.ts';
import { readRows } from '../src/engine/read/read-rows.ts';
import { JSON_FILES } from '../test/engine/read/formats/samples/json-files.ts';
import { LINE_SAMPLES } from '../test/engine/read/formats/samples/lines.ts';
import { TABLES } from '../test/engine/read/formats/samples/tables.ts';
import { TEXTS } from '../test/engine/read/formats/samples/texts.ts';

/** The page about all formats, in Markdown, made of their tables and of the samples that test them. */
export async function formatsPage(): Promise<string> {
  const carriers = WRAPPERS.map(({ name, alone }) => ({ name, formats: [alone, name] }));
  const named = (list: readonly { name: string }[]) =>
    [...new Set(list.map(({ name }) => name))].map((name) => ({ name, formats: [name] }));
  return [
    '# Formats',
    '',
    'What Log Decoder reads, and which fields it takes. `npm run docs:formats` writes this page from the tables of',
    'formats in `src/engine/read/` and their samples; [how-to-add.md](how-to-add.md) says how to add one.',
    '',
    'Lines of text with a time or a level anywhere near their beginning need no entry here, nor do tables with a header',
    'and JSON records, whose columns are found by their names.',
    '',
    ...(await section('Text', named(TEXT_FORMATS))),
    ...(await section('Firewalls, audits and other lines of fields', named(FIELD_FORMATS))),
    ...(await section('What may carry any of these', carriers)),
    ...(await section('Tables and JSON records', named(TABLE_FORMATS))),
  ].join('\n');
}

interface Entry {
  name: string;
  /** Under which names its samples stand. */
  formats: readonly string[];
}

async function section(title: string, entries: readonly Entry[]): Promise<string[]> {
  const rows: string[] = [];
  for (const { name, formats } of entries) {
    const { text, example } = sampleOf(formats);
    rows.push(`| ${[name, `\`${shown(example)}\``, await fieldsOf(text)].join(' | ')} |`);
  }
  return [`## ${title}`, '', '| format | example | fields |', '| --- | --- | --- |', ...rows, ''];
}

/** Lines of our own in one of these formats. */
function sampleOf(formats: readonly string[]): { text: string; example: string } {
  const isOf = (format: string) =>
    formats.some((one) => format === one || format.endsWith(` inside ${one}`));
  const sample = LINE_SAMPLES.find(({ format }) => isOf(format));
  if (sample) return { text: `${sample.lines.join('\n')}\n`, example: sample.lines[0] ?? '' };
  const [file] = [...TABLES, ...JSON_FILES, ...TEXTS].find(([, format]) => isOf(format)) ?? [];
  if (file === undefined) throw new Error(`no sample of ${formats.join(', ')}`);
  const text = readFileSync(new URL(`../test/fixtures/formats/${file}`, import.meta.url), 'utf8');
  return { text, example: text.split('\n').find((line) => line.trim().length > 1) ?? '' };
}

async function fieldsOf(text: string): Promise<string> {
  async function* chunks() {
    yield Buffer.from(text);
  }
  const reader = readRows(chunks());
  for await (const _ of reader.batches);
  const { time, hasLevels, hasEvents, keys } = reader.layout();
  const fields = [...(time ? ['time'] : []), ...(hasLevels ? ['level'] : []), ...keys];
  return [...fields, hasEvents ? 'event' : 'message'].join(', ').replaceAll('|', '\\|');
}

const MAX_EXAMPLE_CHARS = 130;

/** As a cell of a table shows it. */
function shown(example: string): string {
  const line = example
    .replace(/[\t\r]/g, ' ')
    .replaceAll('`', "'")
    .replaceAll('|', '\\|');
  return line.length > MAX_EXAMPLE_CHARS
    ? `${line.slice(0, MAX_EXAMPLE_CHARS).replace(/\\$/, '')}…`
    : line;
}
