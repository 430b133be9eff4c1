import type { LogInside } from '../../engine/list-logs.ts';
import type { Parts } from '../parts.ts';
import type { Upload } from '../payloads.ts';
import { isArchiveName } from './log-names.ts';
import { type RunParts, runOnUpload } from './run-on-upload.ts';
import { inSmallLane } from './small-lane.ts';

type LookParts = RunParts & Pick<Parts, 'queues'>;

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
  parts: LookParts,
): Promise<{ inside: { inside?: string[] }; notes: string[] }> {
  const { queues, wording } = parts;
  if (upload.inside !== undefined || !isArchiveName(upload.fileName)) {
    return { inside: {}, notes: [] };
  }
  const packed = await inSmallLane(upload, 'looking inside', parts.clock, signal, (lane) =>
    runOnUpload(upload, { kind: 'list' }, lane.signal, parts),
  );
  const [largest, ...others] = packed?.logs ?? [];
  if (packed === null || largest === undefined) return { inside: {}, notes: [] };
  // The largest is the one that another file is compared with.
  const { compareWith, ...alone } = upload;
  const each = compareWith === 'itself' ? upload : alone;
  for (const [i, log] of others.entries()) {
    const id = `${upload.id}-in-${i + 1}`;
    await queues.uploads.enqueue(id, {
      ...{ ...each, id, inside: piecesOf(log) },
      fileName: nameOf(log),
      sizeBytes: null,
    });
  }
  return {
    inside: { inside: piecesOf(largest) },
    notes: wording.packedNotes({
      name: nameOf(largest),
      pieces: largest.pieces.length,
      readPieces: piecesOf(largest).length,
      others: others.length,
      leftOut: packed.more,
    }),
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
