import { div, escapeHtml, replaceInText } from '../html.ts';

/** A text in which a backslash takes the next character along. */
const INSIDE = String.raw`((?:\\[\s\S]|[^\\\n])+?)`;
/** support.discord.com, "Markdown Text 101". */
const MARKUP = new RegExp(
  [
    String.raw`\\([^\w\s])`,
    '`([^`\\n]+)`',
    String.raw`\*\*${INSIDE}\*\*`,
    `__${INSIDE}__`,
    `~~${INSIDE}~~`,
    String.raw`\|\|${INSIDE}\|\|`,
    String.raw`\*(?=\S)${INSIDE}\*`,
    String.raw`(?<!\w)_${INSIDE}_(?!\w)`,
    String.raw`\[([^\]\n]+)\]\(https?:[^)\s]+\)`,
    '<([@#:t][^<>\\s]*)>',
  ].join('|'),
  'g',
);

/** Discord's markdown as HTML. */
export function markdown(text: string): string {
  return text
    .split(/(```[\s\S]*?```)/)
    .filter((part) => part !== '')
    .map((part) => {
      const fence = /^```(?:\w+\n)?([\s\S]*?)```$/.exec(part);
      return fence
        ? `<pre>${escapeHtml((fence[1] ?? '').replace(/^\n|\n$/g, ''))}</pre>`
        : drawLines(part);
    })
    .join('');
}

const LINES: [pattern: RegExp, className: string][] = [
  [/^### (.*)$/, 'h3'],
  [/^## (.*)$/, 'h2'],
  [/^# (.*)$/, 'h1'],
  [/^-# (.*)$/, 'subtext'],
  [/^> (.*)$/, 'quote'],
  [/^[-*] (.*)$/, 'bullet'],
  [/^(\d+\. .*)$/, 'step'],
];

function drawLines(text: string): string {
  return text
    .replace(/^\n|\n$/g, '')
    .split('\n')
    .map((line) => {
      for (const [pattern, className] of LINES) {
        const found = pattern.exec(line)?.[1];
        if (found !== undefined) return div(className, inlineMarkdown(found));
      }
      return line === '' ? '<div class="gap"></div>' : div('line', inlineMarkdown(line));
    })
    .join('');
}

/** What Discord reads within a line. */
export function inlineMarkdown(text: string): string {
  return replaceInText(text, MARKUP, (match) => {
    const [whole, escaped, code, bold, under, struck, spoiler, ...others] = match;
    const [italic, slanted, link, mention] = others;
    if (escaped !== undefined) return escapeHtml(escaped);
    if (code !== undefined) return `<code>${escapeHtml(code)}</code>`;
    if (bold !== undefined) return `<b>${inlineMarkdown(bold)}</b>`;
    if (under !== undefined) return `<u>${inlineMarkdown(under)}</u>`;
    if (struck !== undefined) return `<s>${inlineMarkdown(struck)}</s>`;
    if (spoiler !== undefined) return `<span class="spoiler">${inlineMarkdown(spoiler)}</span>`;
    const slant = italic ?? slanted;
    if (slant !== undefined) return `<i>${inlineMarkdown(slant)}</i>`;
    if (link !== undefined) return `<a>${inlineMarkdown(link)}</a>`;
    return `<span class="mention">${escapeHtml(mention ?? whole)}</span>`;
  });
}
