import { pageHtml } from '../../../bots/views/page/page-html.ts';
import type { Report } from '../report.ts';
import { pageOf } from './page.ts';

/** The report as one page that needs nothing else, in pieces: a long list is never held whole. */
export function reportHtml(report: Report): Generator<string> {
  return pageHtml(pageOf(report));
}
