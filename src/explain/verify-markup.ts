import type { Finding } from './finding.ts';
import type { Prose } from './prose.ts';

/** No link, image, mention, markup or hidden character in a text. */
export function verifyMarkup({ own, quoted }: Prose, english: boolean): Finding[] {
  const all = [own, ...quoted].join('\n');
  const findings: Finding[] = [];
  const find = (pattern: RegExp, text: string, message: string) => {
    if (pattern.test(text)) findings.push({ kind: 'markup', message });
  };
  find(LINK, all, 'It holds a link. Leave links out.');
  find(MENTION, all, 'It calls somebody with @ or <!. Leave that out.');
  find(
    english ? HIDDEN : HIDDEN_BUT_JOINERS,
    all.replaceAll('\n', ''),
    'It holds hidden characters.',
  );
  find(MARKUP, own.replace(/<(?:\*|secret|card)>/g, ''), 'It holds markup. Write plain text.');
  return findings;
}

const LINK =
  /[a-z][a-z0-9+.-]{0,40}:\/\/|\bwww\.|\b(?:javascript|mailto|data):(?=\S)|\]\(|[a-z0-9-]\.(?:com|net|org|io|ru|cn|info|biz|xyz|top|link|click|dev|app|gg|ly)(?![\w.-]{0,200}\w\()\b(?!\.)/i;
const MENTION = /@\w|<[!@#]|@everyone|@here/i;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/u;
/** Joiners are letters' neighbours in some scripts. */
const HIDDEN_BUT_JOINERS = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/u;
const MARKUP =
  /[`<>|~^*]|__|!\[|\]\s*\(|\]\s*:|^[^\S\n\r\u2028\u2029]*#|&\w+;|:\w+:(?=\s|$)|\$\(|\{\{/mu;
