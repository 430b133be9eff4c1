import { gunzip, isGzip } from './gunzip.ts';
import { PEEKED_BYTES } from './limits.ts';
import { type Peeked, peek } from './peek.ts';
import { refuseKnownKind } from './refuse-foreign-file.ts';

/**
 * The bytes of a file as every entrance of the engine reads them: unpacked where it is gzip, once,
 * with its first `PEEKED_BYTES` to look at. Throws a UserError for a file that is packed twice: what a
 * log may unpack to is measured by what arrived.
 */
export async function openFile(chunks: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const file = await peek(gunzip(chunks), PEEKED_BYTES);
  try {
    if (isGzip(file.start)) refuseKnownKind(file.start);
  } catch (error) {
    await file.close();
    throw error;
  }
  return file;
}
