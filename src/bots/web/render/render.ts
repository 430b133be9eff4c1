import { renderWith } from '../../render-with.ts';
import type { PageElement } from './element.ts';
import { renderAnswer } from './render-answer.ts';
import { renderExplanation } from './render-explanation.ts';
import { renderNotice, renderProblem, renderText, renderWorking } from './render-note.ts';
import { renderReport } from './render-report.ts';

/** A view as an element of the page. */
export const render = renderWith<PageElement>({
  working: renderWorking,
  report: renderReport,
  explanation: renderExplanation,
  answer: renderAnswer,
  problem: renderProblem,
  notice: renderNotice,
  text: renderText,
});
