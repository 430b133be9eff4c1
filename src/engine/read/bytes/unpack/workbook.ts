import { UserError } from '../../../user-error.ts';
import type { Entry } from './entries.ts';
import { createCellReader } from './sheet-cells.ts';
import { bomb } from './streams.ts';
import { elementsOf, plainXml } from './xml.ts';

/** XML of a workbook that is held at a time: a sheet of some 300,000 rows. */
const MAX_XML_CHARS = 192 * 1024 ** 2;
/** Rows that show whether a sheet holds a table. */
const LEAST_ROWS = 2;
const PIECE_CHARS = 64 * 1024;

/** Whether a ZIP archive is an Excel workbook (.xlsx), by the names that stand in its first bytes. */
export function isWorkbook(start: Uint8Array): boolean {
  const text = Buffer.from(start).toString('latin1');
  return text.startsWith('PK') && text.includes('[Content_Types].xml') && text.includes('xl/');
}

/** The first sheet of a workbook that holds a table, as CSV. Throws a UserError where none does. */
export async function readWorkbook(
  entries: AsyncIterable<Entry>,
): Promise<{ sheet: string; csv: AsyncIterable<Uint8Array> }> {
  const parts = await readParts(entries);
  const strings = [...elementsOf(parts.get('xl/sharedStrings.xml') ?? '', 'si')].map(({ inner }) =>
    textsIn(inner),
  );
  const read = createCellReader(strings, parts.get('xl/styles.xml') ?? '', is1904(parts));
  for (const { path, name } of sheetsOf(parts)) {
    const xml = parts.get(path) ?? '';
    let rows = 0;
    for (const _ of elementsOf(xml, 'row')) if (++rows >= LEAST_ROWS) break;
    if (rows < LEAST_ROWS) continue;
    return { sheet: `the sheet "${name.slice(0, 60)}"`, csv: csvOf(xml, read) };
  }
  throw new UserError(
    'E_NO_SHEET',
    'The Excel workbook has no sheet with a table.',
    'Save the sheet with the log as CSV (UTF-8), then upload that file.',
  );
}

/** The texts of the files that matter, by path. */
async function readParts(entries: AsyncIterable<Entry>): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  let chars = 0;
  for await (const { path, chunks } of entries) {
    if (!/^xl\/(?:worksheets\/[^/]+|sharedStrings|styles|workbook|_rels\/workbook)\.xml/.test(path))
      continue;
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of chunks) {
      text += decoder.decode(chunk, { stream: true });
      if (chars + text.length > MAX_XML_CHARS) throw bomb();
    }
    chars += text.length;
    parts.set(path, text);
  }
  return parts;
}

/** The sheets in the order of the tabs. */
function sheetsOf(parts: Map<string, string>): { path: string; name: string }[] {
  const targets = new Map<string, string>();
  for (const { attributes } of elementsOf(
    parts.get('xl/_rels/workbook.xml.rels') ?? '',
    'Relationship',
  )) {
    const target = attributes.get('Target') ?? '';
    targets.set(
      attributes.get('Id') ?? '',
      target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    );
  }
  const named = [...elementsOf(parts.get('xl/workbook.xml') ?? '', 'sheet')].map(
    ({ attributes }) => ({
      path: targets.get(attributes.get('r:id') ?? '') ?? '',
      name: attributes.get('name') ?? '',
    }),
  );
  return named.filter(({ path }) => parts.has(path));
}

function is1904(parts: Map<string, string>): boolean {
  const [properties] = elementsOf(parts.get('xl/workbook.xml') ?? '', 'workbookPr');
  return /^(?:1|true)$/.test(properties?.attributes.get('date1904') ?? '');
}

async function* csvOf(
  xml: string,
  read: (cell: { attributes: Map<string, string>; inner: string }) => string,
): AsyncGenerator<Uint8Array, void, undefined> {
  let text = '';
  for (const { inner } of elementsOf(xml, 'row')) {
    const cells: string[] = [];
    for (const cell of elementsOf(inner, 'c')) {
      const column = columnOf(cell.attributes.get('r') ?? '') ?? cells.length;
      while (cells.length < column) cells.push('');
      cells[column] = quoted(read(cell));
    }
    text += `${cells.join(',')}\n`;
    if (text.length < PIECE_CHARS) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

/** Excel has 16,384 columns: XFD is the last. */
const MAX_COLUMN = 16_384;

/** From 0; null where the cell does not tell. */
function columnOf(reference: string): number | null {
  const [letters] = /^[A-Z]{1,3}/.exec(reference) ?? [];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = 26 * column + letter.charCodeAt(0) - 64;
  return column > MAX_COLUMN ? null : column - 1;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** All text of a shared string, of its runs of letters in one style, too. */
function textsIn(xml: string): string {
  return [...elementsOf(xml, 't')].map(({ inner }) => plainXml(inner)).join('');
}
