/**
 * The text of a message as people see it: Slack escapes `&`, `<` and `>`, and writes links, mentions
 * and channels in angle brackets (docs.slack.dev/messaging/formatting-message-text). People who are
 * named stay as they are written, for they are no part of a log.
 */
export function shownText(text: string): string {
  return text
    .replace(
      /<([^<>@!][^<>|]{0,3000})(?:\|([^<>]{0,3000}))?>/g,
      (_, address: string, label?: string) => shownReference(address, label),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** `<#C1|ops>` is a channel; `<http://a.example|a.example>` and `<mailto:a@b.example|a@b.example>` are links. */
function shownReference(address: string, label: string | undefined): string {
  if (address.startsWith('#')) return label ? `#${label}` : address;
  return label ?? address.replace(/^mailto:/, '');
}
