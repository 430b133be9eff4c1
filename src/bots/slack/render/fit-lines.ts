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
