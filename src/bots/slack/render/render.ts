import { renderWith } from '../../render-with.ts';
import type { SlackMessage } from './blocks.ts';
import { renderAnswer } from './render-answer.ts';
import { renderExplanation } from './render-explanation.ts';
import { renderNotice, renderProblem, renderWorking } from './render-note.ts';
import { renderReport } from './render-report.ts';
import { renderText } from './render-text.ts';

/** A view as a message of Slack: escaped, and cut to `limits.ts`. Pure. */
export const render = renderWith<SlackMessage>({
  working: renderWorking,
  report: renderReport,
  explanation: renderExplanation,
  answer: renderAnswer,
  problem: renderProblem,
  notice: renderNotice,
  text: renderText,
});
