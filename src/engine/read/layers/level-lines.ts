import type { TextFormat } from '../formats/text-format.ts';
import { isLevelWord } from './levels.ts';

/** Lines that begin with a level and tell no time: `[info] text`, `WARNING:root:text`, Julia's `┌ Warning: text`, `warn: Shop.Orders[0]`. */
export const LEVEL_LINES: TextFormat = {
  name: 'an application log (level, text)',
  keys: [],
  hasLevels: true,
  leads: true,
  read(line) {
    const match = HEAD.exec(line.length > MAX_HEAD_CHARS ? line.slice(0, MAX_HEAD_CHARS) : line);
    if (match === null) return null;
    const [head, open = '', word = '', after = '', named] = match;
    const level = named ?? word;
    if (!isLevelWord(level) || !(named || isApart(level, open, after))) return null;
    const message = line.slice(head.length);
    return { time: '', level, message, keys: [], ...(CATEGORY.test(message) && { goesOn: true }) };
  },
};

/** The category and number of an event, which .NET's console writes on a line of their own. */
const CATEGORY = /^[\w.+`<>]{1,300}\[\d{1,10}\]$/;

const MAX_HEAD_CHARS = 400;
const HEAD =
  /^(?:TASK |[┌[] )?([[(<]?)([A-Za-z]{3,13})([\])>]?(?::| -| \||!)?)\s{1,10}|^([A-Z]{3,13}):(?=\w)/;

function isApart(level: string, open: string, after: string): boolean {
  return open !== '' || after !== '' || level === level.toUpperCase();
}
