import type { Language } from '../choices/choice.ts';
import { CONNECTING_WORDS, type ConnectingWords } from './connecting-words.ts';
import type { Objection } from './objection.ts';
import { type Part, partsOf } from './template.ts';

/** More than that are no longer between sentences of ours, but sentences. */
const MOST_WORDS = 25;
const MOST_CHARS = 600;

/**
 * A text as it is checked and shown: in Unicode's form NFKC, which makes wide, round and ligated
 * letters plain ones. Null where it holds a mark that no reader sees, or that turns the direction
 * of writing: what is hidden is not mended but refused.
 */
export function normalised(text: string): string | null {
  if (text.length > MOST_CHARS || !text.isWellFormed()) return null;
  const oneLine = text.replace(/[ \t\r\n]{1,600}/g, ' ').trim();
  if (HIDDEN.test(oneLine)) return null;
  const normal = oneLine.normalize('NFKC').replaceAll('’', "'");
  return normal.length > MOST_CHARS || HIDDEN.test(normal) ? null : normal;
}

const HIDDEN = /[\p{C}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/u;

/**
 * What is wrong with a model's own words between references: any letter that is not of the
 * language's alphabet, so that no look-alike stands for another; any sign but those that part
 * sentences; any sentence without a reference; any word that is not on the list. `text` is normalised.
 */
export function verifyOwnWords(text: string, language: Language): Objection[] {
  const list = CONNECTING_WORDS[language];
  const parts = partsOf(text);
  const own = parts.map((part) => ('words' in part ? part.words : ' ')).join('');
  const stray = list.stray.exec(own);
  if (stray) {
    return [
      { kind: 'markup', message: 'It holds a sign that may not stand in it.', found: stray[0] },
    ];
  }
  if (ASKED.test(text)) {
    return [{ kind: 'form', message: 'What a reference says stands in a question. Tell it.' }];
  }
  if (STANDS_ALONE.test(text.replace(AFTER_REFERENCE, ' '))) {
    return [{ kind: 'form', message: 'A sentence of its own has no reference. Leave it out.' }];
  }
  if ((own.match(/\S+/g)?.length ?? 0) > MOST_WORDS) {
    return [{ kind: 'form', message: 'It has too many words of its own. Use references.' }];
  }
  return sentencesOf(parts).flatMap((sentence) => verifySentence(sentence, list));
}

/** Own words lead to a reference: those after it end with its sentence, and no other sentence of theirs ends. */
const STANDS_ALONE = /\][^[\p{L}]{0,600}\p{L}[^[]{0,600}$|\p{L}[)']{0,3}[.!]/u;
/** What ends the sentence of a reference, and the harmless words that may follow it there. */
const AFTER_REFERENCE =
  /(?<=\])(?:,? (?:too|as well|as you can see|as the log shows|wie man sieht|como se ve))?[.!,;:)]{0,3}(?= |$)/gi;

/** A fact or a step that ends as a question is in doubt. */
const ASKED = /\[[FSWN]\d{1,2}\][^.!?[]{0,600}\?/;

function verifySentence(sentence: Part[], list: ConnectingWords): Objection[] {
  const refs = sentence.flatMap((part) => ('ref' in part ? [part.ref[0]] : []));
  const tells = refs.some((letter) => letter === 'F' || letter === 'M' || letter === 'N');
  const isPossible = refs.includes('M');
  const isFact = refs.includes('F');
  const isStep = refs.includes('S');
  const harmless = harmlessOf(list);
  const objections: Objection[] = [];
  const object = (found: string, message: string) =>
    objections.push({ kind: 'phrase', message, found });
  for (const [place, part] of sentence.entries()) {
    if ('ref' in part) continue;
    const isBetween = [sentence.slice(0, place), sentence.slice(place + 1)].every((side) =>
      side.some((one) => 'ref' in one),
    );
    const said = ` ${lowered(part.words)} `;
    for (const claim of list.never) {
      if (said.includes(` ${claim} `)) object(claim, 'It makes a claim of its own.');
    }
    for (const word of wordsOf(isBetween ? said : withoutPhrases(said, harmless.all))) {
      const isListed =
        isBetween && tells
          ? list.joining.has(word)
          : list.words.has(word) || (!tells && list.ordering.has(word));
      if (!isListed) object(word, 'A word is not on the list.');
      else if (!tells && list.past.has(word)) object(word, 'It tells of what was.');
    }
    // Between references as well, and with the phrases that are harmless elsewhere.
    const inAll = ` ${withoutPhrases(said, harmless.neutral)} `;
    const find = (phrases: readonly string[]) =>
      phrases.find((phrase) => inAll.includes(` ${phrase} `));
    const [doubtful, certain, against] = [list.doubtful, list.certain, list.against].map(find);
    if (isFact && doubtful) object(doubtful, 'It puts a fact in doubt.');
    if (isPossible && certain) object(certain, 'It makes what is possible sure.');
    if (isStep && against) object(against, 'It advises against a step.');
  }
  return objections;
}

/** Split after each full stop and exclamation mark in the model's own words; a question belongs to its answer. */
function sentencesOf(parts: Part[]): Part[][] {
  const sentences: Part[][] = [[]];
  for (const part of parts) {
    if ('ref' in part) {
      sentences.at(-1)?.push(part);
      continue;
    }
    const [first = '', ...others] = part.words.split(/[.!]/);
    sentences.at(-1)?.push({ words: first });
    for (const words of others) sentences.push([{ words }]);
  }
  return sentences;
}

function lowered(words: string): string {
  return words
    .toLowerCase()
    .replace(/[,:;?()—–¿¡-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

interface Phrase {
  /** ` in other words ` */
  text: string;
  firstWord: string;
}

const HARMLESS = new Map<ConnectingWords, { all: Phrase[]; neutral: Phrase[] }>();

/**
 * The phrases of a list that are harmless as a whole, made ready once: all of them, and those without the phrases that
 * make sure or put in doubt.
 */
function harmlessOf(list: ConnectingWords): { all: Phrase[]; neutral: Phrase[] } {
  const known = HARMLESS.get(list);
  if (known) return known;
  const ready = (phrase: string) => ({
    text: ` ${phrase} `,
    firstWord: phrase.split(' ', 1)[0] ?? '',
  });
  const telling = new Set([...list.certain, ...list.doubtful]);
  const made = {
    all: list.phrases.map(ready),
    neutral: list.phrases.filter((phrase) => !telling.has(phrase)).map(ready),
  };
  HARMLESS.set(list, made);
  return made;
}

/** Without these phrases, taken out one after the other. */
function withoutPhrases(said: string, phrases: readonly Phrase[]): string {
  const words = new Set(said.split(' '));
  let left = said;
  for (const { text, firstWord } of phrases) {
    if (words.has(firstWord)) left = left.replaceAll(text, '  ');
  }
  return left;
}
