import { amount } from '../../../text/count.ts';
import type { DecodingDamage } from './decode.ts';

/** What the reader of an answer must know about a file's characters. */
export function decodingNotes(damage: DecodingDamage): string[] {
  const notes: string[] = [];
  if (damage.linesNotUtf8 > 0) {
    notes.push(
      `Some characters are not valid UTF-8 and were replaced by \ufffd, in about ${amount(damage.linesNotUtf8, 'line')}.`,
    );
  }
  if (damage.nulCharacters > 0) {
    notes.push(
      `The file holds ${amount(damage.nulCharacters, 'NUL character')}, which text does not normally have.`,
    );
  }
  return notes;
}
