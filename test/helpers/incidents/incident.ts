/** A small log of ours after the pattern of a well-known trouble: mostly usual lines, and harmless ones that look like failures. */
export interface Incident {
  name: string;
  text: string;
  /** A line that an administrator would point at first: `at[0]` of number 1 is such a line. */
  shows: RegExp;
  /** The kind of event of number 1. */
  kind: string;
  /** Numbers of grade danger or trouble at most: 1 where not told. */
  numbers?: number;
}

/** Makes the beginning of the line with this place, from 0. */
export type Stamp = (at: number) => string;

/** Lines of the story after so many usual ones. */
export type Scene = [after: number, ...lines: string[]];

/**
 * A log of `count` usual lines in turn with the scenes of a story between them. A `#` stands for a number
 * that differs from line to line; a line that begins with `~` goes on with the one above, without a stamp.
 */
export function tell(
  stamp: Stamp,
  usual: readonly string[],
  count: number,
  scenes: readonly Scene[],
): string {
  const lines: string[] = [];
  const add = (line: string) => {
    const at = lines.length;
    const start = line.startsWith('~') ? '' : stamp(at);
    lines.push(
      `${start}${line.replace(/^~/, '').replaceAll('#', () => String(100 + ((at * 37 + line.length) % 900)))}`,
    );
  };
  for (let i = 0; i < count; i++) {
    add(usual[i % usual.length]!);
    for (const [after, ...story] of scenes) if (after === i + 1) story.forEach(add);
  }
  return `${lines.join('\n')}\n`;
}

const two = (n: number) => String(n).padStart(2, '0');
/** `08:00:15`, a quarter of a minute for each line. */
export const clock = (at: number): string =>
  `${two(8 + (Math.floor(at / 240) % 12))}:${two(Math.floor(at / 4) % 60)}:${two((at * 15) % 60)}`;

/** `May 12 08:00:15 HOST `: the program stands in the line. */
export const syslog =
  (host: string): Stamp =>
  (at) =>
    `May 12 ${clock(at)} ${host} `;
/** `2025-05-12 08:00:15,123 `. */
export const dated: Stamp = (at) => `2025-05-12 ${clock(at)},${100 + ((at * 7) % 900)} `;
/** `2025-05-12T08:00:15.123Z `. */
export const iso: Stamp = (at) => `2025-05-12T${clock(at)}.${100 + ((at * 7) % 900)}Z `;
/** No beginning at all: what a build prints. */
export const bare: Stamp = () => '';
