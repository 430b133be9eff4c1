import type { View } from '../../../jobs/view.ts';
import { renderWith } from '../../render-with.ts';
import type { SlackMessage } from './blocks.ts';
import { renderAnswer } from './render-answer.ts';
import { renderExplanation } from './render-explanation.ts';
import { renderNotice, renderProblem, renderWorking } from './render-note.ts';
import { renderReport } from './render-report.ts';
import { renderText } from './render-text.ts';

/** A view as a message of Slack, where the app may post files or not: escaped, and cut to `limits.ts`. Pure. */
export function render(view: View, { canPostFiles } = { canPostFiles: false }): SlackMessage {
  return canPostFiles ? WITH_FILES(view) : WITHOUT_FILES(view);
}

const WITH_FILES = rendererOf(true);
const WITHOUT_FILES = rendererOf(false);

function rendererOf(canPostFiles: boolean): (view: View) => SlackMessage {
  return renderWith<SlackMessage>({
    working: renderWorking,
    report: (view) => renderReport(view, canPostFiles),
    explanation: renderExplanation,
    answer: renderAnswer,
    problem: renderProblem,
    notice: renderNotice,
    text: renderText,
  });
}
