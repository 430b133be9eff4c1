import type { SampleLine } from '../../explain/evidence/evidence.ts';
import { visible } from '../../text/visible.ts';
import type { Paint } from '../terminal/terminal.ts';

/**
 * Log lines below a heading, each with its number, as they are but for what would steer the
 * terminal; secrets are masked before. Nothing where there are none.
 */
export function quotedLines(heading: string, samples: readonly SampleLine[], paint: Paint): string {
  if (samples.length === 0) return '';
  const width = String(samples.at(-1)?.line).length;
  const lines = samples.map(
    ({ line, text }) => `  ${String(line).padStart(width)}  ${paint('dim', visible(text))}\n`,
  );
  return `\n${heading}:\n${lines.join('')}`;
}
