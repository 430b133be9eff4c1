/**
 * The message with the codes in it that tell what came of it written so that they are words: exit
 * codes, statuses, signals, numbers of messages of Cisco's devices and of Oracle. Values beside them vary from one
 * occurrence of an event to the next; `exited with code 137` is not the event `exited with code 0`.
 * Read again by `readCodes`.
 */
export function keepCodes(message: string): string {
  if (!MAY_HAVE.test(message)) return message;
  return message.replace(CODE, (whole, ...groups: unknown[]) => {
    const digits = groups.slice(0, GROUPS).find((group) => typeof group === 'string') as string;
    const at = whole.length - digits.length;
    return whole.slice(0, at) + hidden(digits);
  });
}

/** Whether a message of this shape (see `foldInto`) may have such codes. */
export function mayHoldCodes(shape: string): boolean {
  return MAY_HOLD.test(shape);
}

/** A text with the codes in it as digits again. */
export function readCodes(text: string): string {
  return HIDDEN.test(text)
    ? text.replace(ALL_HIDDEN, (unit) => String.fromCharCode(unit.charCodeAt(0) - SHIFT))
    : text;
}

const MAY_HAVE = /exit|status|code|signal|HTTP|errno|%[A-Z]|ORA-|TNS-|RMAN-/i;
/** All that `CODE` may begin with: no letter of it is folded, since what follows one is no digit. */
const MAY_HOLD = /exit|status|code|signal|HTTP|errno|\brc|\bsig|%[A-Z0]|ORA-|TNS-|RMAN-/i;

const GROUPS = 4;
/**
 * The code stands last in each. A code has at most three digits where a word alone names it, since
 * `code 48151` is rather a number of something.
 */
const CODE =
  /\b(?:exit(?:ed|ing|s)?|(?:exit|return|status|error|result|response|reason)[ _-]?code|status|rc|errno|signal|sig|code)(?:[ _-](?:with|by|on|code|status|value|of|is|was|non-zero|signal)){0,3}["']?(?: ?[=:(#] ?["']?| )(-?\d{1,3})(?![\w.:/-]*\d)|\bHTTP(?:\/\d(?:\.\d)?"?)? ([1-5]\d\d)(?![\w.])|%[A-Z][A-Z\d_]{1,20}-(\d-\w{1,40})(?=:)|\b(?:ORA|TNS|RMAN)-(\d{5})\b/gi;

/** Digits and signs are moved into a range of the private use area, which has letters alone. */
const SHIFT = 0xe000;
const HIDDEN = /[\uE021-\uE07E]/;
const ALL_HIDDEN = /[\uE021-\uE07E]/g;

function hidden(code: string): string {
  let text = '';
  for (const unit of code) {
    const number = unit.charCodeAt(0);
    text += number > 0x20 && number < 0x7f ? String.fromCharCode(number + SHIFT) : unit;
  }
  return text;
}
