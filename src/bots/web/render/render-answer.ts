import { encodeAction } from '../../../jobs/actions.ts';
import type { AnswerView } from '../../../jobs/view.ts';
import { ENGLISH } from '../../../languages/chat-in.ts';
import { aboutFile } from '../../views/words/renderer-words.ts';
import { element, type PageElement } from './element.ts';
import { renderLines } from './render-close-up.ts';
import { shown } from './shown.ts';

/** The page is in English. */
const WORDS = ENGLISH.words;

/** The answer to a question, the lines of the log that it rests on, and the numbers that are worth a press. */
export function renderAnswer(view: AnswerView): PageElement {
  const { reportId, fileName, paragraphs, lines, numbers, note = '' } = view;
  return element(
    'section',
    { class: 'notice' },
    ...paragraphs.map((text) => element('p', {}, shown(text))),
    lines.length === 0 ? null : renderLines(lines.map((line) => ({ ...line, tells: false }))),
    numbers.length === 0
      ? null
      : element(
          'div',
          { class: 'buttons' },
          ...numbers.map((number) =>
            element(
              'button',
              { press: encodeAction({ kind: 'explain', reportId, number }) },
              WORDS.spokenNumber(number),
            ),
          ),
        ),
    element('p', { class: 'small' }, aboutFile(shown(fileName, 120), shown(note, 300), WORDS)),
  );
}
