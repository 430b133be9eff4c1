import { createGzip } from 'node:zlib';
import { shortName, shortNames } from '../../../../text/foreign-text.ts';
import { UserError } from '../../../user-error.ts';
import { type Archive, entriesOf } from './entries.ts';
import { joinPieces, type LogInside, logFilesIn } from './logs-inside.ts';
import { unpacked, unpackStream } from './streams.ts';

/** Pieces that come before their turn are kept packed: so many bytes of them. */
const MAX_KEPT_BYTES = 64 * 1024 ** 2;

/** The bytes of one log of an archive, its pieces one after the other. */
export async function* readInside(
  archive: Archive,
  chunks: AsyncIterable<Uint8Array>,
  pieces: readonly string[],
): AsyncGenerator<Uint8Array, void, undefined> {
  const kept = new Map<string, Uint8Array[]>();
  let keptBytes = 0;
  let next = 0;
  for await (const { path, chunks: inside } of entriesOf(archive, chunks)) {
    if (!pieces.includes(path) || kept.has(path)) continue;
    const bytes = unpacked(inside);
    if (path !== pieces[next]) {
      const packed = await pack(bytes, MAX_KEPT_BYTES - keptBytes);
      for (const part of packed) keptBytes += part.length;
      kept.set(path, packed);
      continue;
    }
    yield* ended(bytes);
    next++;
    for (; next < pieces.length && kept.has(pieces[next]!); next++) yield* unkept(pieces[next]!);
    if (next === pieces.length) return;
  }
  throw new UserError(
    'E_PACKED_DAMAGED',
    `The packed file does not hold ${shortName(pieces[next] ?? '')}.`,
    'Pack the log again, or upload it unpacked.',
  );

  async function* unkept(path: string): AsyncGenerator<Uint8Array, void, undefined> {
    const packed = kept.get(path) ?? [];
    kept.delete(path);
    yield* ended(unpackStream(fromList(packed), 'gzip'));
  }
}

/** The bytes of the only log of an archive. Throws a UserError as soon as it is seen to hold none, or several. */
export async function* readOnlyLog(
  archive: Archive,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const found: string[] = [];
  for await (const { path, chunks: inside } of logFilesIn(archive, chunks)) {
    found.push(path);
    if (found.length === 1) yield* ended(inside);
  }
  if (found.length === 0) throw noLogInside();
  const logs = joinPieces(found.map((path) => ({ path, bytes: 0 })));
  if (found.length > 1) throw severalLogs(logs);
}

async function pack(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array[]> {
  const gzip = createGzip({ level: 1 });
  const parts: Uint8Array[] = [];
  let bytes = 0;
  gzip.on('data', (part: Uint8Array) => {
    parts.push(part);
    bytes += part.length;
  });
  for await (const chunk of chunks) {
    if (!gzip.write(chunk)) await new Promise((resolve) => gzip.once('drain', resolve));
    if (bytes > most) {
      gzip.destroy();
      throw tooMuchToSort();
    }
  }
  await new Promise<void>((resolve) => {
    gzip.once('end', resolve);
    gzip.end();
  });
  return parts;
}

/** The bytes, and a line feed where they end without one: the next piece begins a line. */
async function* ended(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let last = 0x0a;
  for await (const chunk of chunks) {
    last = chunk.at(-1) ?? last;
    yield chunk;
  }
  if (last !== 0x0a) yield Uint8Array.of(0x0a);
}

async function* fromList(parts: Uint8Array[]): AsyncGenerator<Uint8Array, void, undefined> {
  yield* parts;
}

export function noLogInside(): UserError {
  return new UserError(
    'E_NO_LOG_INSIDE',
    'The packed file holds no log.',
    'Pack the log as text, CSV or JSON, or upload it unpacked.',
  );
}

function severalLogs(logs: LogInside[]): UserError {
  return new UserError(
    'E_SEVERAL_LOGS',
    `The packed file holds several logs, and one is needed here: ${shortNames(logs.map(({ name }) => name))}.`,
    'Unpack it, and name one of them.',
  );
}

function tooMuchToSort(): UserError {
  return new UserError(
    'E_PACKED_ORDER',
    'The pieces of the log stand in the packed file in another order than they were written, and are too large to be put right here.',
    'Unpack it, and upload the pieces one by one, or join them with the oldest first.',
  );
}
