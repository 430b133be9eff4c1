import { renderWith } from '../../render-with.ts';
import type { DiscordMessage } from './message.ts';
import { renderAnswer } from './render-answer.ts';
import { renderExplanation } from './render-explanation.ts';
import { renderNotice, renderProblem, renderText, renderWorking } from './render-note.ts';
import { renderReport } from './render-report.ts';

/** A view as a message of Discord: escaped, and cut to `limits.ts`. Pure. */
export const render = renderWith<DiscordMessage>({
  working: renderWorking,
  report: renderReport,
  explanation: renderExplanation,
  answer: renderAnswer,
  problem: renderProblem,
  notice: renderNotice,
  text: renderText,
});
