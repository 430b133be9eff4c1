import type { TextFormat, TextLine } from '../formats/text-format.ts';
import { createTimeReader, type TimeReader } from '../time/parse-time.ts';
import { courseOf } from './find-time.ts';
import type { Wrapped, Wrapper } from './wrappers.ts';

/** More keys would cost memory for little. */
const MAX_KEYS = 6;

/**
 * The form of lines that something carries, with what is inside. Of two times the outer is taken,
 * but where it is the same for many lines and the inner is not, as after a log was shipped late.
 */
export function wrapped(
  wrapper: Wrapper,
  wanted: TextFormat | null,
  sample: readonly Wrapped[],
): TextFormat {
  const hasTime = sample.some(({ time }) => time !== '');
  // A time in the middle of a carried message is what the message tells of.
  const inner = wanted && hasTime && !isWorth(wanted, sample) ? null : wanted;
  const takesInner = inner !== null && (!hasTime || isInnerBetter(inner, sample));
  // What no line of the sample tells is no field.
  const outer = wrapper.keys.filter(
    (_, at) => sample.length === 0 || sample.some((read) => read.keys[at] !== ''),
  );
  const keys = [...new Set([...(inner?.keys ?? []), ...outer])].slice(0, MAX_KEYS);
  const insideAt = keys.map((key) => inner?.keys.indexOf(key) ?? -1);
  const outsideAt = keys.map((key) => wrapper.keys.indexOf(key));
  return {
    name: inner === null ? wrapper.alone : `${inner.name} inside ${wrapper.name}`,
    keys,
    hasLevels: (inner?.hasLevels ?? false) || sample.some(({ level }) => level !== ''),
    hasTimes: hasTime || (inner?.hasTimes ?? false),
    ...(inner?.tells && { tells: inner.tells }),
    leads: true,
    peel: (line) => {
      const outer = wrapper.read(line);
      if (outer === null) return line;
      return inner?.peel ? inner.peel(outer.rest) : outer.rest;
    },
    read(line) {
      const outer = wrapper.read(line);
      if (outer === null) return null;
      const within = inner === null ? null : inner.read(outer.rest);
      // What is no record inside, such as a stack trace, belongs to the record above.
      if (within === null && inner !== null && (!hasTime || isIndented(outer.rest))) return null;
      const read: TextLine = {
        time: (takesInner ? within?.time : '') || outer.time,
        level: within?.level || outer.level,
        message: within === null ? outer.rest : within.message,
        keys: insideAt.map((at, i) => within?.keys[at] || outer.keys[outsideAt[i]!] || ''),
      };
      if (within?.goesOn) read.goesOn = true;
      return read;
    },
  };
}

/** Whether what is inside tells more than the carrier: not so a time in the middle, or the kernel's seconds. */
function isWorth(inner: TextFormat, sample: readonly Wrapped[]): boolean {
  if (!inner.hasTimes) return true;
  if (!inner.leads) return false;
  return inner.hasLevels || readerOf(inner, sample)?.hasDate === true;
}

function readerOf(inner: TextFormat, sample: readonly Wrapped[]): TimeReader | null {
  const texts = sample.flatMap(({ rest }) => inner.read(rest)?.time || []);
  return texts.length === 0 ? null : createTimeReader(texts.map((text) => ['', text]));
}

function isIndented(text: string): boolean {
  return /^\s/.test(text);
}

function isInnerBetter(inner: TextFormat, sample: readonly Wrapped[]): boolean {
  const pairs = sample.flatMap(({ time, rest }) => {
    const within = inner.read(rest)?.time ?? '';
    return within === '' || time === '' ? [] : [{ time, within }];
  });
  const texts = pairs.map(({ within }) => within);
  if (!readerOf(inner, sample)?.hasDate) return false;
  const outside = courseOf(pairs.map(({ time }) => time));
  const inside = courseOf(texts);
  return inside.backwards <= outside.backwards + 0.05 && inside.different > 1.5 * outside.different;
}
