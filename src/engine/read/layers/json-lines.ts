import { findName, LEVEL_NAMES, MESSAGE_NAMES, TIME_NAMES } from '../formats/names.ts';
import type { TextFormat } from '../formats/text-format.ts';
import { flattenRecord } from '../json/flatten-record.ts';
import { recordsOf } from '../json/json-splitter.ts';

/** Lines of JSON among those of a text log, as where two programs write to one file. */
export const JSON_LINES: TextFormat = {
  name: 'JSON',
  keys: [],
  hasLevels: true,
  leads: true,
  read(line) {
    if (!line.startsWith('{')) return null;
    const [record = null] = recordsOf(line);
    if (record === null) return null;
    const members = flattenRecord(record);
    const names = [...members.keys()];
    const textOf = (wanted: readonly string[]) => {
      const at = findName(names, wanted);
      return at === -1 ? '' : members.get(names[at]!)!;
    };
    const message = textOf(MESSAGE_NAMES);
    if (message === '') return null;
    return { time: textOf(TIME_NAMES), level: textOf(LEVEL_NAMES), message, keys: [] };
  },
};
