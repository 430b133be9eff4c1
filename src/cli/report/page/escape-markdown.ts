import { visible } from '../../../text/visible.ts';

/**
 * Any text as it is to be read in Markdown: nothing in it is markup, HTML, a link or a call of
 * somebody, and it stays one line.
 */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .replace(/[\\`*_[\]<>&#|~$@!]/g, '\\$&')
    .replace(LINKS, (_, start: string, sign: string) => `${start}\\${sign}`)
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2');
}

/** What GitHub makes a link of by itself. */
const LINKS = /(https?|ftp|mailto|xmpp|www)([:.])/gi;
