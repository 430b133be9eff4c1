import { languageName } from './language-name.ts';

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
