import type { AnswerView } from '../../../jobs/view.ts';
import { aboutFile, wordsOf } from '../../views/words/renderer-words.ts';
import { MAX_FILE_NAME } from '../limits.ts';
import type { SlackMessage } from './blocks.ts';
import { actions, button, context, type SlackBlock, section } from './blocks.ts';
import { code, inlineCode, soft } from './escape.ts';
import { fallback } from './fallback.ts';

const MOST_PARAGRAPHS = 12;
const MOST_LINES = 11;

/** The answer first, then the lines of the log that it rests on, then what can be pressed. */
export function renderAnswer(view: AnswerView): SlackMessage {
  const said = view.paragraphs
    .slice(0, MOST_PARAGRAPHS)
    .map((text) => soft(text, 800))
    .filter((text) => text !== '');
  const blocks: SlackBlock[] = [
    ...said.map(section),
    ...lines(view),
    actions(buttons(view)),
    context([
      aboutFile(
        inlineCode(view.fileName, MAX_FILE_NAME),
        soft(view.note ?? '', 300),
        wordsOf(view),
      ),
    ]),
  ];
  return { text: fallback(said), blocks };
}

/** Log lines as code: within the fence nothing is a backtick, so that nothing ends it. */
function lines({ lines: all }: AnswerView): SlackBlock[] {
  if (all.length === 0) return [];
  const shown = all.slice(0, MOST_LINES).map(({ line, text }) => `${line}: ${code(text, 220)}`);
  return [section(`\`\`\`\n${shown.join('\n')}\n\`\`\``)];
}

function buttons(view: AnswerView) {
  const { reportId, numbers } = view;
  const { labels, spokenNumber } = wordsOf(view);
  return [
    ...numbers.map((number) =>
      button(
        { id: `explain-${number}`, label: String(number), spoken: spokenNumber(number) },
        { kind: 'explain', reportId, number },
      ),
    ),
    button({ id: 'ask', label: labels.ask }, { kind: 'ask', reportId, number: 0 }),
  ];
}
