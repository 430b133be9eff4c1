import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { div, escapeHtml } from './html.ts';
import type { Platform } from './room.ts';

/** A page that shows messages in the look of a platform, 390 pixels wide: HTML without scripts. */
export function pageOf(
  platform: Platform['name'],
  name: string,
  pieces: string[],
  look: 'light' | 'dark',
): string {
  const file = join(import.meta.dirname, platform, `${platform}.css`);
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  return `<!doctype html><html class="${look}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}"><style>${readFileSync(file, 'utf8')}</style></head>
<body>${div('bar', `# ${escapeHtml(name)}`)}${pieces.map((piece) => `<article>${piece}</article>`).join('')}</body></html>`;
}
