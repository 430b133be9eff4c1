/** As many lines as fit into `max` characters; the last one says how many were left out. */
export function fitLines(lines: string[], max: number, more: (leftOut: number) => string): string {
  const whole = lines.join('\n');
  if (whole.length <= max) return whole;
  for (let kept = lines.length - 1; kept > 0; kept--) {
    const text = [...lines.slice(0, kept), more(lines.length - kept)].join('\n');
    if (text.length <= max) return text;
  }
  return more(lines.length).slice(0, max);
}

/** The first `max` as lines, and one that says how many were left out. */
export function atMost<T>(
  all: T[],
  max: number,
  line: (one: T) => string,
  more: (leftOut: number) => string,
): string[] {
  const lines = all.slice(0, max).map(line);
  return all.length > max ? [...lines, more(all.length - max)] : lines;
}
