export interface LogLine {
  session: string;
  event: string;
}

/** A structured log in which each line names one session. */
export function structuredLog(lines: LogLine[], columns = ['Content', 'EventId']): string {
  const rows = lines.map(({ session, event }) => {
    const cells: Record<string, string> = { Content: `step of ${session}`, EventId: event };
    return columns.map((column) => cells[column] ?? 'x').join(',');
  });
  return `${[columns.join(','), ...rows].join('\n')}\n`;
}

/** The text as a stream of chunks of `size` bytes. */
export async function* chunksOf(
  text: string,
  size = 64 * 1024,
): AsyncGenerator<Uint8Array, void, undefined> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
