import { MAX_FALLBACK_TEXT, MAX_UPDATE_TEXT_BYTES } from '../limits.ts';

/**
 * As many lines as fit into `max` characters, a line break between each two; what is left out is
 * said by `more(count)`, which fits as well.
 */
export function fitLines(lines: string[], max: number, more: (left: number) => string): string {
  const room = max - more(lines.length).length - 1;
  const whole = lines.join('\n');
  if (whole.length <= max) return whole;
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length > room) break;
    kept.push(line);
  }
  return [...kept, more(lines.length - kept.length)].join('\n');
}

/** At most `max` items; the rest is said by `more(count)`, as the last of them. */
export function atMost<T>(
  items: T[],
  max: number,
  show: (item: T, index: number) => string,
  more: (left: number) => string,
): string[] {
  if (items.length <= max) return items.map(show);
  return [...items.slice(0, max - 1).map(show), more(items.length - max + 1)];
}

/**
 * The text of a message, for notifications, screen readers, and where Slack refuses the blocks: safe
 * lines, cut whole where they are too long for an edit.
 */
export function fallback(lines: string[]): string {
  const kept: string[] = [];
  let characters = 0;
  let bytes = 0;
  for (const line of lines) {
    if (line === '') continue;
    characters += line.length + 1;
    bytes += Buffer.byteLength(line) + 1;
    if (characters > MAX_FALLBACK_TEXT || bytes > MAX_UPDATE_TEXT_BYTES - 4) {
      kept.push('…');
      break;
    }
    kept.push(line);
  }
  return kept.join('\n');
}
