import type { View } from '../../../jobs/view.ts';
import type { SlackMessage } from './blocks.ts';
import { renderAnswer } from './render-answer.ts';
import { renderExplanation } from './render-explanation.ts';
import { renderNotice, renderProblem, renderWorking } from './render-note.ts';
import { renderReport } from './render-report.ts';
import { renderText } from './render-text.ts';

/** A view as a message of Slack: escaped, and cut to `limits.ts`. Pure. */
export function render(view: View): SlackMessage {
  switch (view.kind) {
    case 'working':
      return renderWorking(view);
    case 'report':
      return renderReport(view);
    case 'explanation':
      return renderExplanation(view);
    case 'answer':
      return renderAnswer(view);
    case 'problem':
      return renderProblem(view);
    case 'notice':
      return renderNotice(view);
    case 'text':
      return renderText(view);
  }
}
