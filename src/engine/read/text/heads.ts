import type { TextFormat, TextLine } from '../formats/text-format.ts';
import { LEVEL_LINES } from '../layers/level-lines.ts';

/** Class and method, which Java's own logging writes behind the time, above a line with level and message. */
const CLASS_AND_METHOD = /^[A-Za-z_][\w$]{0,100}(?:\.[\w$]{1,100}){1,20} [\w$<>]{1,100}$/;

/** Whether a line with this text and time is completed by a line such as `next`, which has no time. */
export function isHeadOf(text: string, above: TextLine, next: TextLine): boolean {
  if (above.time === '' || next.time !== '') return false;
  return text === '' || (next.level !== '' && isClassAndMethod(text, above));
}

/** The line below a class and a method, where it tells a level. */
export function levelBelow(text: string, above: TextLine, line: string): TextLine | null {
  return isClassAndMethod(text, above) ? LEVEL_LINES.read(line) : null;
}

/** Whether lines of a file tell their level so. */
export function haveLevelsBelow(format: TextFormat | null, sample: readonly string[]): boolean {
  return sample.some((line, at) => {
    const above =
      at === 0 || LEVEL_LINES.read(line) === null ? null : format?.read(sample[at - 1]!);
    return above ? isClassAndMethod(above.message, above) : false;
  });
}

function isClassAndMethod(text: string, { level }: TextLine): boolean {
  return level === '' && CLASS_AND_METHOD.test(text);
}
