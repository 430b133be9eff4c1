import { escapeHtml, replaceInText } from '../html.ts';

/** docs.slack.dev, "Formatting message text". A mark counts at the edge of a word only. */
const MARKUP =
  /```\n?([\s\S]*?)\n?```\n?|`([^`\n]+)`|<([^<>\n]+)>|(?<![\w*])\*(?=\S)([^*\n]*?\S)\*(?![\w*])|(?<!\w)_(?=\S)([^_\n]*?\S)_(?!\w)|(?<!\w)~(?=\S)([^~\n]*?\S)~(?!\w)/g;

/** Slack's mrkdwn as HTML. */
export function mrkdwn(text: string): string {
  return replaceInText(text, MARKUP, drawMark, drawPlain);
}

function drawMark([whole, fence, code, link, bold, italic, struck]: RegExpExecArray): string {
  if (fence !== undefined) return `<pre>${entities(fence)}</pre>`;
  if (code !== undefined) return `<code>${entities(code)}</code>`;
  if (link !== undefined) return drawLink(link);
  if (bold !== undefined) return `<b>${mrkdwn(bold)}</b>`;
  if (italic !== undefined) return `<i>${mrkdwn(italic)}</i>`;
  return struck === undefined ? entities(whole) : `<s>${mrkdwn(struck)}</s>`;
}

/** `https://a.example|words`, `@U1`, `#C1|ops`, `!here`. */
function drawLink(link: string): string {
  const [target = '', words] = link.split('|');
  if (/^[@#!]/.test(target)) {
    return `<span class="mention">${entities(words ?? target)}</span>`;
  }
  return `<a>${entities(words ?? target)}</a>`;
}

/** A line that begins with `>` is a quote, also where that is an entity. */
function drawPlain(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      /^(?:>|&gt;)/.test(line)
        ? `<span class="quote">${entities(line.replace(/^(?:>|&gt;) ?/, ''))}</span>`
        : entities(line),
    )
    .join('<br>');
}

/** The three entities that Slack reads; all else is text. */
export function entities(text: string): string {
  return escapeHtml(
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  ).replaceAll('\n', '<br>');
}
