import { chartPng } from '../draw/chart-png.ts';
import { chartFile } from '../draw/chart-svg.ts';
import { UserError } from '../engine/user-error.ts';
import { chartOf } from './report/chart.ts';
import { reportHtml } from './report/page/report-html.ts';
import { reportMarkdown } from './report/page/report-markdown.ts';
import type { Report } from './report/report.ts';
import { reportJson } from './report/report-json.ts';
import { reportText } from './report/report-text.ts';
import { type AtomicFile, createAtomicFile } from './terminal/atomic-file.ts';
import { columnsOf, paintFor, type Terminal } from './terminal/terminal.ts';
import { UsageError } from './terminal/usage-error.ts';

/** In which forms the answer is wanted; on standard output as text where none is named for it. */
export interface AnswerForms {
  json?: boolean;
  /** Every finding explained, as in `html`. */
  markdown?: boolean;
  /** A file for the answer as a page. */
  html?: string;
  /** A file for the chart: SVG or PNG, as its name ends. */
  chart?: string;
}

/** Throws a UsageError for forms that can not be had together, or at all. */
export function refuseWrongForms({ json, markdown, chart }: AnswerForms): void {
  if (json && markdown) {
    throw new UsageError(
      'The answer can not be both JSON and Markdown.',
      'Use --json or --markdown.',
    );
  }
  if (chart !== undefined && !/\.(?:svg|png)$/i.test(chart)) {
    throw new UsageError(
      '--chart draws SVG or PNG, and the name of its file has to say which.',
      'Give it a name that ends in .svg or .png.',
    );
  }
}

/** Whether every finding has to be explained, whatever `--explain` says. */
export function explainsAll({ markdown = false, html }: AnswerForms): boolean {
  return markdown || html !== undefined;
}

/** Prepares the files, and writes them once the report is there. Nothing is left of what failed. */
export async function openAnswerFiles(
  { html, chart }: AnswerForms,
  outputs: AsyncDisposableStack,
): Promise<(report: Report) => Promise<void>> {
  const page = await openOutput(outputs, '--html', html);
  const picture = await openOutput(outputs, '--chart', chart);
  return async (report) => {
    if (picture && chart) await drawInto(picture, chart, report);
    await page?.write(reportHtml(report));
    await picture?.commit();
    await page?.commit();
  };
}

async function drawInto(picture: AtomicFile, path: string, report: Report): Promise<void> {
  const chart = chartOf(report);
  if (chart) {
    await picture.write([/\.png$/i.test(path) ? await chartPng(chart) : chartFile(chart)]);
    return;
  }
  throw new UserError(
    'E_NO_CHART',
    'This log is too short to draw a chart of.',
    'Leave out --chart, or use a longer log.',
  );
}

/** A file that an option names; null where the option is not given. */
export async function openOutput(
  outputs: AsyncDisposableStack,
  option: string,
  path: string | undefined,
): Promise<AtomicFile | null> {
  if (path === undefined) return null;
  const file = await createAtomicFile(option, path);
  outputs.defer(file.discard);
  return file;
}

/** The answer for standard output. */
export function answerOf(
  report: Report,
  { json, markdown }: AnswerForms,
  stdout: Terminal['stdout'],
): Generator<string> {
  if (json) return reportJson(report);
  if (markdown) return reportMarkdown(report);
  return reportText(report, paintFor(stdout), columnsOf(stdout));
}
