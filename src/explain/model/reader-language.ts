/**
 * The language to write in for a reader whose platform gives this locale: `de` for `de-AT`, with the
 * script for Chinese; English for what is no language.
 */
export function readerLanguage(locale: string | null | undefined): string {
  const [base = '', ...rest] = (locale ?? '').toLowerCase().split(/[-_]/);
  if (base === 'zh') return rest.some((part) => TRADITIONAL.has(part)) ? 'zh-Hant' : 'zh-Hans';
  return languageName(base) === 'English' ? 'en' : base;
}

const TRADITIONAL = new Set(['hant', 'tw', 'hk', 'mo']);

/** "German" for `de`, `de-AT` and `de_DE`; "English" for what is no language. */
export function languageName(language: string): string {
  if (/^zh-Han[st]$/.test(language)) return NAMES.of(language) ?? 'Chinese';
  const [tag = ''] = language.replaceAll('_', '-').split('-');
  if (!/^[a-z]{2,3}$/i.test(tag)) return 'English';
  return NAMES.of(tag.toLowerCase()) ?? 'English';
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
