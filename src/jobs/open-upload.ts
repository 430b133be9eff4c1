import { UserError } from '../engine/user-error.ts';
import type { Parts } from './parts.ts';
import { type OpenedUpload, platformOf } from './platform.ts';
import type { Upload } from './requests.ts';

/**
 * Opens an upload as a stream: from its platform, or from the archive where its lines were pasted
 * into a message. Throws a UserError where the person can put it right.
 */
export async function openUpload(
  { tenant, source, fileName, isPasted }: Upload,
  { archive, platforms }: Pick<Parts, 'archive' | 'platforms'>,
  signal: AbortSignal,
): Promise<OpenedUpload> {
  if (!isPasted) return platformOf(platforms, tenant).open(source, signal);
  const bytes = await archive.pasted(tenant, source);
  if (bytes === null) {
    throw new UserError(
      'E_PASTED_GONE',
      'The pasted lines are not kept any more.',
      'Paste them once more, or upload them as a file.',
    );
  }
  return { fileName, sizeBytes: bytes.length, chunks: only(bytes) };
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}
