/** What stands in the fences of a Markdown text that name `language`, one text each. */
export function fencedIn(markdown: string, language: string): string[] {
  const fences = markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm);
  return [...fences].flatMap(([, name, text = '']) => (name === language ? [text] : []));
}
