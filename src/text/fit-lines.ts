/**
 * As many lines as fit into `max` characters, a line break between each two; what is left out is
 * said by `more(count)`, as the last line.
 */
export function fitLines(lines: string[], max: number, more: (leftOut: number) => string): string {
  const whole = lines.join('\n');
  if (whole.length <= max) return whole;
  for (let kept = lines.length - 1; kept > 0; kept--) {
    const text = [...lines.slice(0, kept), more(lines.length - kept)].join('\n');
    if (text.length <= max) return text;
  }
  return more(lines.length).slice(0, max);
}

/** At most `max` items; the rest is said by `more(count)`, as the last of them. */
export function atMost<T>(
  items: T[],
  max: number,
  show: (item: T, index: number) => string,
  more: (leftOut: number) => string,
): string[] {
  if (items.length <= max) return items.map(show);
  return [...items.slice(0, max - 1).map(show), more(items.length - max + 1)];
}
