import { MAX_FALLBACK_TEXT, MAX_UPDATE_TEXT_BYTES } from '../limits.ts';

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
