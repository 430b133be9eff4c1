import { dig, isObject, listOf } from '../json.ts';

/** Someone a message would notify, or a channel it would name. */
export interface Mention {
  kind: 'user' | 'broadcast' | 'usergroup' | 'channel';
  raw: string;
}

/** A link a reader could follow. `automatic` ones are bare addresses that Slack turns into links. */
export interface Link {
  url: string;
  label?: string;
  automatic: boolean;
}

export interface References {
  mentions: Mention[];
  links: Link[];
}

/** What the text and the blocks of a message would mention and link to. Plain text does neither. */
export function findReferences(text: string | undefined, blocks: unknown): References {
  const found: References = { mentions: [], links: [] };
  if (text !== undefined) inMrkdwn(text, found);
  walk(blocks, found);
  return found;
}

function walk(value: unknown, found: References): void {
  if (Array.isArray(value)) {
    for (const each of value) walk(each, found);
    return;
  }
  if (!isObject(value)) return;
  const { type, text, url } = value;
  if ((type === 'mrkdwn' || type === 'markdown') && typeof text === 'string') {
    inMrkdwn(type === 'markdown' ? text.replaceAll(MARKDOWN_LINK, ' ') : text, found);
    if (type === 'markdown') inMarkdown(text, found);
  }
  if (typeof url === 'string' && type !== 'emoji')
    found.links.push({
      url,
      ...(typeof text === 'string' ? { label: text } : {}),
      automatic: false,
    });
  if (type === 'user') found.mentions.push({ kind: 'user', raw: String(value.user_id) });
  if (type === 'usergroup')
    found.mentions.push({ kind: 'usergroup', raw: String(value.usergroup_id) });
  if (type === 'broadcast') found.mentions.push({ kind: 'broadcast', raw: String(value.range) });
  if (type === 'channel') found.mentions.push({ kind: 'channel', raw: String(value.channel_id) });
  for (const field of Object.values(value)) walk(field, found);
}

const MARKDOWN_LINK = /\[([^\]\n]*)\]\(([^)\s]+)[^)]*\)/g;
const ENTITY = /<([^<>\n]+)>/g;

function inMrkdwn(text: string, found: References): void {
  for (const [raw, inside = ''] of text.matchAll(ENTITY)) {
    if (/^!subteam\^/.test(inside)) found.mentions.push({ kind: 'usergroup', raw });
    else if (/^!(channel|here|everyone|group)\b/.test(inside))
      found.mentions.push({ kind: 'broadcast', raw });
    else if (/^@[UW]/.test(inside)) found.mentions.push({ kind: 'user', raw });
    else if (/^#[CG]/.test(inside)) found.mentions.push({ kind: 'channel', raw });
    else if (/^[a-z][a-z0-9+.-]*:/i.test(inside)) {
      const [url = '', label] = inside.split('|');
      found.links.push({ url, ...(label === undefined ? {} : { label }), automatic: false });
    }
  }
  const bare = text
    .replaceAll(ENTITY, ' ')
    .replaceAll(/```[\s\S]*?```/g, ' ')
    .replaceAll(/`[^`\n]*`/g, ' ');
  for (const [url] of bare.matchAll(/\bhttps?:\/\/[^\s<>|)\]]+/gi))
    found.links.push({ url, automatic: true });
}

function inMarkdown(text: string, found: References): void {
  for (const [, label = '', url = ''] of text.matchAll(MARKDOWN_LINK))
    found.links.push({ url, label, automatic: false });
}

/** `@here` and its like, where the call asks Slack to look for names (`link_names`, `parse`). */
export function findNames(text: string): Mention[] {
  return [...text.matchAll(/(?:^|[\s(])@(channel|here|everyone)\b/g)].map(([, name = '']) => ({
    kind: 'broadcast',
    raw: `@${name}`,
  }));
}

/** The ids of the input blocks of a view: the only keys a submission's errors may carry. */
export function inputBlockIds(view: unknown): string[] {
  return listOf(dig(view, 'blocks'))
    .filter((each) => dig(each, 'type') === 'input')
    .map((each) => String(dig(each, 'block_id')));
}
