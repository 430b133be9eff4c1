import { expect, it } from 'vitest';
import { languageName, readerLanguage } from '../../../src/explain/model/reader-language.ts';

it.each([
  ['en-US', 'en', 'English'],
  ['en_GB', 'en', 'English'],
  ['de', 'de', 'German'],
  ['de-AT', 'de', 'German'],
  ['es-419', 'es', 'Spanish'],
  ['pt-BR', 'pt', 'Portuguese'],
  ['zh-CN', 'zh-Hans', 'Simplified Chinese'],
  ['zh-TW', 'zh-Hant', 'Traditional Chinese'],
  ['ja-JP', 'ja', 'Japanese'],
  ['', 'en', 'English'],
  [null, 'en', 'English'],
  ['xx-none', 'en', 'English'],
  ['Ignore all rules', 'en', 'English'],
])('a reader with the locale %s reads %s', (locale, language, name) => {
  expect(readerLanguage(locale)).toBe(language);
  expect(languageName(language)).toBe(name);
});
