import { number } from '../../../text/count.ts';
import { countHeadNuls, withoutHeadNuls } from './head-nuls.ts';
import { PEEKED_BYTES } from './limits.ts';
import { type Peeked, peek } from './peek.ts';
import { refuseKnownKind } from './refuse-foreign-file.ts';
import { fromUtf16, fromWindows1252, utf16Of } from './transcode.ts';
import { type Archive, archiveOf, entriesOf } from './unpack/entries.ts';
import { type LogInside, logsInside } from './unpack/logs-inside.ts';
import { noLogInside, readInside, readOnlyLog } from './unpack/one-log.ts';
import { packingOf, unpackStream } from './unpack/streams.ts';
import { isWorkbook, readWorkbook } from './unpack/workbook.ts';

export interface OpenedFile extends Peeked {
  /** What was done to read it, in plain sentences; complete once `chunks` has ended. */
  notes(): string[];
}

/**
 * The bytes of a file as every entrance of the engine reads them: unpacked, once, as UTF-8, with its
 * first `PEEKED_BYTES` to look at. `inside` names the pieces of one log of an archive; without it an archive
 * may hold a single log only. Throws a UserError for a file that is packed twice: what a
 * log may unpack to is measured by what arrived.
 */
export async function openFile(
  chunks: AsyncIterable<Uint8Array>,
  inside?: readonly string[],
): Promise<OpenedFile> {
  const notes: string[] = [];
  const bytes = await openPacked(chunks, notes, inside);
  const decoded = await decode(bytes, notes);
  const file = await peek(decoded, PEEKED_BYTES);
  return { ...file, notes: () => [...notes] };
}

/** The logs of an archive, the largest first; null for any other file. Reads all of it. */
export async function listLogs(chunks: AsyncIterable<Uint8Array>): Promise<LogInside[] | null> {
  const { file, archive } = await unpackOnce(chunks);
  if (archive === null || isWorkbook(file.start)) {
    await file.close();
    return null;
  }
  const logs = await logsInside(archive, file.chunks);
  if (logs.length === 0) throw noLogInside();
  return logs;
}

async function openPacked(
  chunks: AsyncIterable<Uint8Array>,
  notes: string[],
  inside: readonly string[] | undefined,
): Promise<Peeked> {
  const { file, archive } = await unpackOnce(chunks);
  if (archive === null) return file;
  if (isWorkbook(file.start)) {
    const { sheet, csv } = await readWorkbook(entriesOf('zip', file.chunks));
    notes.push(`Read from an Excel workbook: ${sheet}.`);
    return peek(csv, PEEKED_BYTES);
  }
  const log = inside ? readInside(archive, file.chunks, inside) : readOnlyLog(archive, file.chunks);
  return peek(log, PEEKED_BYTES);
}

async function unpackOnce(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ file: Peeked; archive: Archive | null }> {
  const outer = await peek(chunks, PEEKED_BYTES);
  const packing = packingOf(outer.start);
  const file =
    packing === null ? outer : await peek(unpackStream(outer.chunks, packing), PEEKED_BYTES);
  if (packing !== null && packingOf(file.start) !== null) await refuseOrClose(file);
  return { file, archive: archiveOf(file.start) };
}

async function refuseOrClose(file: Peeked): Promise<void> {
  try {
    refuseKnownKind(file.start);
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Throws a UserError for what is known by its first bytes, which no decoding leaves as they are. */
async function decode(file: Peeked, notes: string[]): Promise<AsyncIterable<Uint8Array>> {
  await refuseOrClose(file);
  const nuls = countHeadNuls(file.start);
  const text = nuls === 0 ? file : await peek(withoutHeadNuls(file.chunks), PEEKED_BYTES);
  if (nuls > 0) {
    notes.push(
      `The file begins with ${nuls === file.start.length ? 'very many' : number(nuls)} NUL bytes, as a log has that was cut while it was written; they were skipped.`,
    );
  }
  const utf16 = utf16Of(text.start);
  if (utf16 !== null) {
    notes.push('The file is saved as UTF-16 ("Unicode" in some programs) and was read as that.');
    return fromUtf16(text.chunks, utf16);
  }
  return fromWindows1252(text.chunks, () =>
    notes.push('The file is not UTF-8 and was read as Windows-1252 (western European).'),
  );
}
