import type { Evidence } from '../../../explain/evidence/evidence.ts';
import type { Explanation } from '../../../explain/explainer.ts';
import { BY_MODEL, WITHOUT_MODEL } from '../../../explain/model/trouble-notes.ts';
import { evidenceIn, type Report } from '../../../jobs/archive/report.ts';
import type { Choice, TextFile } from '../../../jobs/view.ts';
import { asSentence, courseIn } from '../explanation-view.ts';
import { baseName } from '../list-file.ts';
import { choiceAt, reportView } from '../report-view.ts';
import { ENGLISH, languageIn, type Voice } from '../voice.ts';
import { courseOf, headingsIn } from '../words/evidence-words.ts';
import { gradeOf, whichSessions } from '../words/renderer-words.ts';
import { MOST_ON_A_PAGE, type Page, type PageFinding } from './page.ts';
import { pageHtml } from './page-html.ts';
import { chartOf } from './report-chart.ts';

/**
 * A stored report as a page to send on, with `explanations` by number where some are written already; all
 * others are in our own words.
 */
export function pageFile(
  report: Report,
  explanations: ReadonlyMap<number, Explanation>,
  voice = ENGLISH,
): TextFile {
  return {
    name: `${baseName(report.fileName)}-report.html`,
    comment: voice.words.files.pageComment(report.fileName),
    text: [...pageHtml(pageOf(report, explanations, voice), voice)].join(''),
    isPage: true,
    ...languageIn(voice),
  };
}

function pageOf(
  report: Report,
  explanations: ReadonlyMap<number, Explanation>,
  voice: Voice,
): Page {
  const { files: words, report: told } = voice.words;
  const { anomalies, anomaliesFound, source, sessions, comparison } = report;
  const { headline, summary = [], security, notes, fileName } = reportView(report, 0, voice);
  const findings = anomalies.slice(0, MOST_ON_A_PAGE).flatMap((_, index): PageFinding[] => {
    const evidence = evidenceIn(report, index + 1);
    const choice = choiceAt(report, index, voice);
    if (!evidence || !choice) return [];
    return [findingOf(evidence, choice, voice, explanations.get(index + 1))];
  });
  const left = anomaliesFound - findings.length;
  return {
    name: fileName,
    size: comparison
      ? words.size(comparison.before.rows + comparison.after.rows, null)
      : words.size(source.rows, sessions),
    ...{ headline, notes, findings },
    summary: [...summary, ...(security === undefined ? [] : [`${told.security}: ${security}.`])],
    chart: chartOf(report, voice),
    more: left > 0 ? words.moreInList(left) : '',
  };
}

function findingOf(
  evidence: Evidence,
  choice: Choice,
  voice: Voice,
  written: Explanation = voice.teller.explain(evidence),
): PageFinding {
  const { severity, when, session } = choice;
  return {
    number: evidence.number,
    title: choice.reason,
    ...{ severity, grade: gradeOf(choice) },
    where: when ?? whichSessions(choice, session, voice.words),
    explanation: { ...written, who: asSentence(written.who, written.language) },
    headings: headingsIn(written.language),
    course: courseOf(courseIn(evidence, voice.words), (event) => event, voice),
    samples: evidence.samples ?? [],
    writtenBy: bylineOf(written, voice),
  };
}

function bylineOf({ source, note }: Explanation, { tag, words }: Voice): string {
  const { byModel, byCounts } = words.explanation;
  if (tag !== 'en') return source === 'model' ? byModel : (note ?? byCounts);
  return source === 'model' ? BY_MODEL : (note ?? WITHOUT_MODEL);
}
