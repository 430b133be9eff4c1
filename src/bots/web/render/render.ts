import type { View } from '../../../jobs/view.ts';
import type { PageElement } from './element.ts';
import { renderAnswer } from './render-answer.ts';
import { renderExplanation } from './render-explanation.ts';
import { renderNotice, renderProblem, renderText, renderWorking } from './render-note.ts';
import { renderReport } from './render-report.ts';

/** A view as an element of the page. */
export function render(view: View): PageElement {
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
