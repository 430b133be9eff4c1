import { MAX_MASKED, maskInto, textOf } from '../../src/engine/parse/masker.ts';
import { showValues } from '../../src/engine/parse/value.ts';

/** The masked text as people see it, `<*>` for each value. */
export function maskMessage(message: string): string {
  const units = new Uint16Array(MAX_MASKED + 1);
  return showValues(textOf(units, maskInto(units, message)));
}
