import type { Parts } from '../parts.ts';
import type { Upload } from '../payloads.ts';
import { type OpenedUpload, platformOf } from '../platform.ts';

/**
 * Opens an upload as a stream: from its platform, or from the archive where its lines were pasted
 * into a message. Throws a UserError where the person can put it right.
 */
export async function openUpload(
  { tenant, source, fileName, isPasted }: Upload,
  { archive, platforms, wording }: Pick<Parts, 'archive' | 'platforms' | 'wording'>,
  signal: AbortSignal,
): Promise<OpenedUpload> {
  if (!isPasted) return platformOf(platforms, tenant).open(source, signal);
  const bytes = await archive.pasted(tenant, source);
  if (bytes === null) throw wording.refusals.pastedGone();
  return { fileName, sizeBytes: bytes.length, chunks: only(bytes) };
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}
