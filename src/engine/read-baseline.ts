import { type AnyBaseline, damagedBaseline, parseBaseline } from './model.ts';
import { gunzip } from './read/gunzip.ts';

const MAX_CHARS = 256 * 1024 * 1024;

/** Whether a file begins as JSON does. */
function startsBaseline(start: Uint8Array): boolean {
  return /^\uFEFF?\s*\{/.test(new TextDecoder().decode(start.subarray(0, 100)));
}

/** Reads a saved baseline, packed with gzip or not. Throws a UserError where it is another thing. */
export async function readBaseline(chunks: AsyncIterable<Uint8Array>): Promise<AnyBaseline> {
  return parseBaseline(await textOf(gunzip(chunks)));
}

/** A file of another kind is refused before it is read whole. */
async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of chunks) {
    if (text === '' && chunk.length > 0 && !startsBaseline(chunk)) {
      throw damagedBaseline('it is another kind of file');
    }
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MAX_CHARS) {
      throw damagedBaseline('it is far larger than any this program writes');
    }
  }
  return text + decoder.decode();
}
