import { createWriteStream, readFileSync, statSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import Papa from 'papaparse';
import { benchLog, ensureBenchLog } from './generate-log.ts';

/** How the same log is written beside the structured CSV. */
export const FORMS = ['text', 'json'] as const;
export type Form = (typeof FORMS)[number];

/** The bench log as lines of text, or as JSON lines, in pieces. */
export function* benchLogAs(form: Form, lines: number): Generator<string> {
  let isFirst = true;
  for (const piece of benchLog(lines)) {
    const rows = Papa.parse<string[]>(piece, { skipEmptyLines: true }).data;
    if (isFirst) rows.shift();
    isFirst = false;
    yield rows.map((row) => `${form === 'text' ? asText(row) : asJson(row)}\n`).join('');
  }
}

function asText([, date, time, pid, level, component, content]: string[]): string {
  return `${date} ${time} ${pid} ${level} ${component}: ${content}`;
}

function asJson([, date = '', clock = '', pid, level, logger, message]: string[]): string {
  const day = `20${date.replace(/(\d\d)(\d\d)(\d\d)/, '$1-$2-$3')}`;
  const time = `${day}T${clock.replace(/(\d\d)(\d\d)(\d\d)/, '$1:$2:$3')}Z`;
  return JSON.stringify({ time, level, pid, logger, message });
}

/** Writes it beside the CSV, unless it is there and no older; the path of the file. */
export async function ensureForm(form: Form, lines: number): Promise<string> {
  const csv = await ensureBenchLog(lines);
  const path = csv.replace(/log_structured\.csv$/, form === 'text' ? 'log' : 'jsonl');
  const recipe = readFileSync(`${csv}.json`, 'utf8') + readFileSync(import.meta.filename, 'utf8');
  if (statSync(path, { throwIfNoEntry: false }) && recipe === recorded(path)) return path;
  await pipeline(Readable.from(benchLogAs(form, lines)), createWriteStream(`${path}.part`));
  await rename(`${path}.part`, path);
  await writeFile(`${path}.recipe`, recipe);
  return path;
}

function recorded(path: string): string | null {
  const there = statSync(`${path}.recipe`, { throwIfNoEntry: false });
  return there ? readFileSync(`${path}.recipe`, 'utf8') : null;
}

if (import.meta.main) {
  const form = FORMS.find((one) => one === process.argv[2]);
  const lines = Number(process.argv[3]);
  if (!form || !Number.isSafeInteger(lines) || lines < 1) throw new Error('<text|json> <lines>');
  console.log(await ensureForm(form, lines));
}
