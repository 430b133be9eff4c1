import type { LogInside } from '../engine/list-logs.ts';
import { amount, number } from '../text/count.ts';
import { shortName } from '../text/foreign-text.ts';
import { withDownload } from './download.ts';
import { isArchiveName } from './log-names.ts';
import { openUpload } from './open-upload.ts';
import type { Parts } from './parts.ts';
import type { Upload } from './requests.ts';
import { inSmallLane } from './small-lane.ts';

type LookParts = Pick<Parts, 'archive' | 'queues' | 'platforms' | 'threads' | 'rules' | 'clock'>;

/** Pieces of a log that a job names: its payload is small. */
const MAX_PIECES = 50;

/**
 * Which log of an archive this upload is about: the largest, while each of the others becomes an
 * upload of its own, with a report of its own in the same conversation. Nothing for any other file.
 * Looked into again, it accepts nothing twice. Throws a UserError where it holds no log.
 */
export async function lookInside(
  upload: Upload,
  signal: AbortSignal,
  { archive, queues, platforms, threads, rules, clock }: LookParts,
): Promise<{ inside: { inside?: string[] }; notes: string[] }> {
  if (upload.inside !== undefined || !isArchiveName(upload.fileName)) {
    return { inside: {}, notes: [] };
  }
  const packed = await inSmallLane(upload, 'looking inside', clock, signal, (lane) =>
    withDownload(
      (either) => openUpload(upload, { archive, platforms }, either),
      rules,
      clock,
      lane.signal,
      ({ chunks }, either) => threads.run({ kind: 'list' }, chunks, { signal: either }),
    ),
  );
  const [largest, ...others] = packed?.logs ?? [];
  if (packed === null || largest === undefined) return { inside: {}, notes: [] };
  for (const [i, log] of others.entries()) {
    const id = `${upload.id}-in-${i + 1}`;
    await queues.uploads.enqueue(id, {
      ...{ ...upload, id, inside: piecesOf(log) },
      fileName: nameOf(log),
      sizeBytes: null,
    });
  }
  return {
    inside: { inside: piecesOf(largest) },
    notes: notesOn(largest, others.length, packed.more),
  };
}

/** The newest ones. */
function piecesOf({ pieces }: LogInside): string[] {
  return pieces.slice(-MAX_PIECES);
}

/** Without its folders. */
function nameOf({ name }: LogInside): string {
  return (name.split(/[/\\]/).at(-1) || name).slice(0, 255);
}

function notesOn(log: LogInside, others: number, more: number): string[] {
  const { length } = log.pieces;
  const notes: string[] = [];
  if (length > MAX_PIECES) {
    notes.push(
      `Only the newest ${MAX_PIECES} of the ${number(length)} pieces of the log were read.`,
    );
  }
  if (others > 0) {
    notes.push(
      `The packed file holds ${amount(others + more + 1, 'log')}: this is the report on ${shortName(nameOf(log))}, and ${others === 1 ? 'the other gets a report' : `${number(others)} others get reports`} of ${others === 1 ? 'its' : 'their'} own.`,
    );
  }
  if (more > 0)
    notes.push(`${amount(more, 'log')} more were left out: unpack the file to have them judged.`);
  return notes;
}
