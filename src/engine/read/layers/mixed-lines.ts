import type { TextFormat } from '../formats/text-format.ts';

/** More programs than this, or fewer lines of one, tell nothing of how each writes. */
const MAX_PROGRAMS = 20;
const LEAST_LINES = 2;
/** Lines that must be of a known form. */
const LEAST_SHARE = 0.2;

/**
 * The form of lines that several programs write in turns, each in its own way, as docker compose shows
 * them; null where too few of them are known. A line that none of the forms reads is a message as it
 * stands; one that is indented belongs to the line above.
 */
export function mixedLines(
  byProgram: ReadonlyMap<string, readonly string[]>,
  formatOf: (lines: readonly string[]) => TextFormat | null,
): TextFormat | null {
  if (byProgram.size < 2 || byProgram.size > MAX_PROGRAMS) return null;
  const lines = [...byProgram.values()];
  const forms = lines.flatMap((own) => (own.length < LEAST_LINES ? [] : (formatOf(own) ?? [])));
  const byName = new Map(forms.map((form) => [form.name, form]));
  const known = [...byName.values()];
  const read = lines.flat().filter((line) => known.some((form) => form.read(line) !== null));
  if (known.length === 0 || read.length < LEAST_SHARE * lines.flat().length) return null;
  const keys = [...new Set(known.flatMap((form) => form.keys))];
  const places = known.map((form) => keys.map((key) => form.keys.indexOf(key)));
  return {
    name: 'lines of several programs',
    keys,
    hasLevels: known.some(({ hasLevels }) => hasLevels),
    leads: true,
    read(line) {
      for (const [i, form] of known.entries()) {
        const told = form.read(line);
        if (told) return { ...told, keys: places[i]!.map((at) => told.keys[at] ?? '') };
      }
      return /^\s/.test(line)
        ? null
        : { time: '', level: '', message: line, keys: keys.map(() => '') };
    },
  };
}
