import { eventOfFields, ROLES } from '../fields/field-format.ts';
import { FIELD_FORMATS } from '../fields/field-formats.ts';

/** Lines whose values have names among those of a text, such as a firewall's in a syslog. */
export interface FieldLines {
  /** The fields that they tell of who did it, to whom and how. */
  keys: readonly string[];
  /** Null for any other line. */
  open(line: string): OpenedLine | null;
}

export interface OpenedLine {
  /** The name of its format, in plain words with an article. */
  format: string;
  /** What happened, in words; '' where the message tells it. */
  event: string;
  /** Beside `FieldLines.keys`. */
  keys: string[];
}

/** One such line may be quoted. */
const FEWEST = 2;
/** More would cost memory for little. */
const MAX_KEYS = 5;
const MAX_SIGN_CHARS = 2000;

/** Null where the sample has no such lines. `own` are the keys that all lines may tell. */
export function findFieldLines(
  sample: readonly string[],
  own: readonly string[],
): FieldLines | null {
  const found = FIELD_FORMATS.flatMap((format) => {
    if (format.isGeneral) return [];
    const read = sample.flatMap((line) => {
      const fields = hasSign(line, format.sign) ? format.read(line) : null;
      return fields === null ? [] : [fields];
    });
    return read.length < FEWEST ? [] : [{ format, read, eventOf: eventOfFields(format) }];
  });
  if (found.length === 0) return null;
  const keys = ROLES.filter(
    (role) => !own.includes(role) && found.some(({ read }) => read.some((fields) => fields[role])),
  ).slice(0, MAX_KEYS);
  return {
    keys,
    open(line) {
      for (const { format, eventOf } of found) {
        if (!hasSign(line, format.sign)) continue;
        const fields = format.read(line);
        if (fields === null) continue;
        const event = eventOf?.(fields) ?? '';
        return { format: format.name, event, keys: keys.map((key) => fields[key] ?? '') };
      }
      return null;
    },
  };
}

function hasSign(line: string, sign: RegExp): boolean {
  return sign.test(line.length > MAX_SIGN_CHARS ? line.slice(0, MAX_SIGN_CHARS) : line);
}
