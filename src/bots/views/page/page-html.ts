import { createHash } from 'node:crypto';
import { CHART_STYLE, chartSvg } from '../../../draw/chart-svg.ts';
import { escapeHtml } from '../../../draw/escape-html.ts';
import { ENGLISH, type Voice } from '../voice.ts';
import type { Page, PageFinding } from './page.ts';
import { PAGE_STYLE } from './page-style.ts';

/**
 * A report as one page that needs nothing else: no script, no picture or font from anywhere, and a
 * policy that allows none. In pieces, so that a long list is never held whole.
 */
export function* pageHtml(page: Page, voice = ENGLISH): Generator<string> {
  const { files: words } = voice.words;
  yield head(words.pageTitle(page.name), voice);
  yield `<header><h1>${escapeHtml(page.headline)}</h1>\n`;
  yield `<p class="file">${escapeHtml(page.name)}: ${escapeHtml(page.size)}</p>\n</header>\n<main>\n`;
  yield paragraphs(page.summary);
  if (page.chart) yield `<figure>\n${chartSvg(page.chart)}\n</figure>\n`;
  for (const finding of page.findings) yield section(finding, voice);
  if (page.more !== '') yield paragraphs([page.more]);
  if (page.notes.length > 0) {
    yield `<section class="notes"><h2>${escapeHtml(words.goodToKnow)}</h2>\n${list('ul', page.notes)}</section>\n`;
  }
  yield '</main>\n</body>\n</html>\n';
}

const STYLE = `${PAGE_STYLE}${CHART_STYLE}`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

function head(title: string, { tag }: Voice): string {
  return `<!doctype html>
<html lang="${tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
`;
}

function section(finding: PageFinding, { words }: Voice): string {
  const { explanation, headings, course, samples } = finding;
  const { summary, reasons, meaning, steps, who, language } = explanation;
  const title = (text: string | undefined) => (text ? `<h3>${escapeHtml(text)}</h3>\n` : '');
  const told = [
    paragraphs([summary]),
    reasons.length > 0 ? `${title(headings?.why)}${list('ul', reasons)}` : '',
    `${title(headings?.meaning)}${paragraphs([meaning])}`,
    steps.length > 0 ? `${title(headings?.steps)}${list('ol', steps)}` : '',
    `${title(headings?.who)}${paragraphs([who])}`,
  ].join('');
  const lang = language === undefined ? '' : ` lang="${escapeHtml(language)}"`;
  return [
    `<section id="number-${finding.number}">\n`,
    `<h2>${finding.number}. ${escapeHtml(finding.title)}</h2>\n`,
    `<p class="where"><span class="grade ${finding.grade}">${escapeHtml(finding.severity)}</span> ${escapeHtml(finding.where)}</p>\n`,
    `<div${lang}>\n${told}</div>\n`,
    paragraphs(course),
    samples.length > 0 ? `<h3>${escapeHtml(words.files.inTheLog)}</h3>\n${quoted(samples)}` : '',
    `<p class="by">${escapeHtml(finding.writtenBy)}</p>\n</section>\n`,
  ].join('');
}

function quoted(samples: PageFinding['samples']): string {
  const lines = samples.map(
    ({ line, text }) => `<tr><th scope="row">${line}</th><td>${escapeHtml(text)}</td></tr>\n`,
  );
  return `<table class="lines">\n${lines.join('')}</table>\n`;
}

function paragraphs(texts: string[]): string {
  return texts.map((text) => `<p>${escapeHtml(text)}</p>\n`).join('');
}

function list(tag: 'ul' | 'ol', items: string[]): string {
  const inside = items.map((item) => `<li>${escapeHtml(item)}</li>\n`).join('');
  return `<${tag}>\n${inside}</${tag}>\n`;
}
