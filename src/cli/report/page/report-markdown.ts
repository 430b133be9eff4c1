import type { PageFinding } from '../../../bots/views/page/page.ts';
import { visible } from '../../../text/visible.ts';
import type { Report } from '../report.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { pageOf } from './page.ts';

/** The report as Markdown (CommonMark), for a ticket or a wiki, in pieces. */
export function* reportMarkdown(report: Report): Generator<string> {
  const page = pageOf(report);
  yield `# ${escapeMarkdown(page.headline)}\n\n${escapeMarkdown(`${page.name}: ${page.size}`)}\n`;
  if (page.summary.length > 0) yield `\n${list('-', page.summary)}`;
  for (const finding of page.findings) yield section(finding);
  if (page.more !== '') yield `\n${escapeMarkdown(page.more)}\n`;
  if (page.notes.length > 0) yield `\n## Good to know\n\n${list('-', page.notes)}`;
}

function section(finding: PageFinding): string {
  const { explanation, headings, course, samples } = finding;
  const { summary, reasons, meaning, steps, who } = explanation;
  const title = (text: string | undefined) => (text ? `**${escapeMarkdown(text)}**\n\n` : '');
  const parts = [
    `## ${finding.number}\\. ${escapeMarkdown(finding.title)}\n`,
    `**${escapeMarkdown(finding.severity)}**, ${escapeMarkdown(finding.where)}\n`,
    `${escapeMarkdown(summary)}\n`,
    ...(reasons.length > 0 ? [`${title(headings?.why)}${list('-', reasons)}`] : []),
    `${title(headings?.meaning)}${escapeMarkdown(meaning)}\n`,
    ...(steps.length > 0 ? [`${title(headings?.steps)}${list('1.', steps)}`] : []),
    `${title(headings?.who)}${escapeMarkdown(who)}\n`,
    ...(course.length > 0 ? [list('-', course)] : []),
    ...(samples.length > 0 ? [quoted(samples)] : []),
    `*${escapeMarkdown(finding.writtenBy)}*\n`,
  ];
  return parts.map((part) => `\n${part}`).join('');
}

/** Lines of the log in a fence that is longer than any in them. */
function quoted(samples: PageFinding['samples']): string {
  const lines = samples.map(({ line, text }) => `${line}  ${visible(text)}`);
  const runs = lines.join('\n').match(/`{3,}/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}text\n${lines.join('\n')}\n${fence}\n`;
}

function list(mark: '-' | '1.', items: string[]): string {
  return items.map((item) => `${mark} ${escapeMarkdown(item)}\n`).join('');
}
