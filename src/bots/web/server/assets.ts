import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { enterFirst, PAGE } from '../../views/words/web-words.ts';

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

export interface Asset {
  type: string;
  body: Uint8Array;
}

/** The file of the page at this address (`/page/main.js`); null where there is none. */
export async function assetAt(path: string): Promise<Asset | null> {
  const [, name, ending] = /^\/page\/([a-z]+(?:-[a-z]+)*)\.(js|css|svg)$/.exec(path) ?? [];
  if (name === undefined || ending === undefined) return null;
  const file = fileURLToPath(new URL(`../page/${name}.${ending}`, import.meta.url));
  const found = existsSync(file) ? file : name === 'echarts' ? echartsOfNpm() : null;
  return found === null ? null : { type: TYPES[ending] ?? '', body: await readFile(found) };
}

/** A built page has a copy beside it, so that the package needs no other; a checkout has npm's. */
function echartsOfNpm(): string {
  return fileURLToPath(import.meta.resolve('echarts/dist/echarts.common.min.js'));
}

/** Empty but for what loads the rest: all that is read comes from the script. */
export function pageHtml(): string {
  return html(
    PAGE.title,
    `<div id="page"></div><noscript><p class="enter">${PAGE.noScript}</p></noscript>
<script type="module" src="/page/main.js"></script>`,
  );
}

/** For whoever comes without a key or a session. */
export function closedHtml(): string {
  const { title, text } = enterFirst();
  return html(PAGE.title, `<main class="enter"><h1>${title}</h1><p>${text}</p></main>`);
}

/**
 * Leads to the page once the cookie is set: a redirect would not carry it where the address was
 * opened by a link of another site, for the cookie is for this one alone.
 */
export function enteredHtml(): string {
  return html(PAGE.title, '', '<meta http-equiv="refresh" content="0;url=/">\n');
}

/** All of its words are ours: no text of anybody else goes in. */
function html(title: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${head}<title>${title}</title>
<link rel="icon" href="/page/icon.svg">
<link rel="stylesheet" href="/page/style.css">
</head>
<body>
${body}
</body>
</html>
`;
}
