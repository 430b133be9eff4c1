import { randomBytes } from 'node:crypto';
import type { Upload } from '../../../jobs/payloads.ts';
import type { KeptFiles } from '../kept-files.ts';
import { TooLarge } from '../kept-files.ts';
import { detectorOf } from '../listeners.ts';

/** What came, as the conversation takes it. A file that is too large is not kept, and refused there by its size. */
export async function readUpload(
  chunks: AsyncIterable<Uint8Array>,
  files: KeptFiles,
  { maxBytes, announced = 0 }: { maxBytes: number; announced?: number },
): Promise<{ source: string; sizeBytes: number }> {
  const source = randomBytes(12).toString('hex');
  if (announced > maxBytes) return { source, sizeBytes: announced };
  try {
    return { source, sizeBytes: await files.keep(source, chunks, maxBytes) };
  } catch (error) {
    if (error instanceof TooLarge) return { source, sizeBytes: maxBytes + 1 };
    throw error;
  }
}

/** How the person wants the log to be judged, as the form sends it; the engine checks the rest. */
export function howToJudge(
  form: URLSearchParams,
): Pick<Upload, 'detector' | 'grouping' | 'compareWith'> {
  const field = (name: string) => (form.get(name) ?? '').trim().slice(0, 500);
  const lines = field('lines');
  const grouping = {
    ...texts(['window', 'step', 'sessionColumn', 'sessionPattern'], field),
    ...(lines !== '' && { lines: Number(lines) }),
  };
  return {
    ...detectorOf(field('detector')),
    ...(Object.keys(grouping).length > 0 && { grouping }),
    ...(field('compareWith') === 'itself' && { compareWith: 'itself' }),
  };
}

function texts<T extends string>(
  names: T[],
  field: (name: string) => string,
): Partial<Record<T, string>> {
  const found: Partial<Record<T, string>> = {};
  for (const name of names) {
    const text = field(name);
    if (text !== '') found[name] = text;
  }
  return found;
}
