import { type APIMessageTopLevelComponent, ButtonStyle } from 'discord.js';
import type { AnswerView } from '../../../jobs/view.ts';
import { fitLines } from '../../../text/fit-lines.ts';
import { aboutFile, wordsOf } from '../../views/words/renderer-words.ts';
import { MAX_FILE_NAME } from '../limits.ts';
import { code, inlineCode, soft } from './escape.ts';
import { button, componentMessage, type DiscordMessage, rows, textDisplay } from './message.ts';

/** Together under the 4,000 characters that all text components of a message may have. */
const MAX_SAID = 1_900;
const MAX_LINES_TEXT = 1_500;
const MOST_LINES = 11;

/** The answer first, then the lines of the log that it rests on, then what can be pressed. */
export function renderAnswer(view: AnswerView): DiscordMessage {
  const { reportId, numbers, fileName, note = '' } = view;
  const words = wordsOf(view);
  const { leftOut } = words.report;
  const paragraphs = view.paragraphs.map((text) => soft(text, 700)).filter((text) => text !== '');
  const said = fitLines(paragraphs, MAX_SAID, (left) => leftOut(left, 'parts'));
  const about = aboutFile(inlineCode(fileName, MAX_FILE_NAME), soft(note, 200), words);
  const components: APIMessageTopLevelComponent[] = [
    textDisplay(said),
    ...linesOf(view).map(textDisplay),
    ...rows([
      ...numbers.map((number) =>
        button(String(number), { kind: 'explain', reportId, number }, ButtonStyle.Primary),
      ),
      button(words.labels.ask, { kind: 'ask', reportId, number: 0 }),
    ]),
    textDisplay(`-# ${about}`),
  ];
  return componentMessage(components);
}

/** Log lines as code: within the fence nothing is a backtick, so that nothing ends it. */
function linesOf(view: AnswerView): string[] {
  const { lines } = view;
  if (lines.length === 0) return [];
  const shown = lines.slice(0, MOST_LINES).map(({ line, text }) => `${line}: ${code(text, 200)}`);
  const fitting = fitLines(shown, MAX_LINES_TEXT, (left) =>
    wordsOf(view).report.leftOut(left, 'lines'),
  );
  return [`\`\`\`\n${fitting}\n\`\`\``];
}
