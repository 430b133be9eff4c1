/** "German" for `de`, `de-AT` and `de_DE`; "English" for what is no language. */
export function languageName(language: string): string {
  if (/^zh-Han[st]$/.test(language)) return NAMES.of(language) ?? 'Chinese';
  const [tag = ''] = language.replaceAll('_', '-').split('-');
  if (!/^[a-z]{2,3}$/i.test(tag)) return 'English';
  return NAMES.of(tag.toLowerCase()) ?? 'English';
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
