import type { APIEmbed } from 'discord.js';
import type { ExplanationView } from '../../../jobs/view.ts';
import { chatIn } from '../../../languages/chat-in.ts';
import { atMost } from '../../../text/fit-lines.ts';
import {
  courseOf,
  headingsIn,
  inLines,
  seenAndUsual,
  writtenBy,
} from '../../views/words/evidence-words.ts';
import { fileAndLines, signOf, wordsOf } from '../../views/words/renderer-words.ts';
import { MAX_CONTENT, MAX_EMBED_DESCRIPTION, MAX_EMBED_FOOTER, MAX_FILE_NAME } from '../limits.ts';
import { code, inlineCode, plain, soft } from './escape.ts';
import { button, type DiscordMessage, rows } from './message.ts';

/** How long one line of foreign text may be: the longest with which all of it fits. */
const LINE_LENGTHS = [500, 300, 200, 140, 100, 70, 50];

/** What happened and what to do as the message itself; the evidence beside it. */
export function renderExplanation(view: ExplanationView): DiscordMessage {
  const { reportId, number, canBeMuted } = view;
  const { labels } = wordsOf(view);
  const content = fittingContent(view);
  return {
    fallback: content,
    content,
    embeds: [evidence(view)],
    components: rows([
      button(labels.helpful, { kind: 'feedback', reportId, number, good: true }),
      button(labels.notHelpful, { kind: 'feedback', reportId, number, good: false }),
      ...(canBeMuted ? [button(labels.mute, { kind: 'mute', reportId, number })] : []),
      button(labels.ask, { kind: 'ask', reportId, number }),
    ]),
    isV2: false,
  };
}

function fittingContent(view: ExplanationView): string {
  let content = '';
  for (const max of LINE_LENGTHS) {
    content = contentOf(view, max);
    if (content.length <= MAX_CONTENT) break;
  }
  return content.slice(0, MAX_CONTENT);
}

function contentOf(
  { summary, reasons, meaning, steps, who, language }: ExplanationView,
  max: number,
): string {
  const shown = (texts: string[], most: number) =>
    texts
      .slice(0, most)
      .map((text) => soft(text, max))
      .filter((text) => text !== '');
  const headings = headingsIn(language);
  const parts: [heading: string | undefined, lines: string[]][] = [
    [headings?.why, shown(reasons, 5).map((line) => `- ${line}`)],
    [headings?.meaning, shown([meaning], 1)],
    [headings?.steps, shown(steps, 7).map((line, index) => `${index + 1}. ${line}`)],
  ];
  const said = parts
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => [...(heading ? [`**${heading}**`] : []), ...lines].join('\n'));
  const acts = shown([who], 1).map((line) => (headings ? `**${headings.who}:** ${line}` : line));
  return [soft(summary, 2 * max), ...said, ...acts].join('\n\n');
}

/** How bad and when, then the log lines themselves, then what was counted. */
function evidence(view: ExplanationView): APIEmbed {
  const lines = [
    ...howBad(view),
    ...samples(view),
    ...parties(view),
    ...eventLines(view),
    ...courseOf(view, (name) => soft(name, 80), chatIn(view.language)).map((line) => `- ${line}`),
    `-# ${fileAndLines(view, inlineCode(view.fileName, MAX_FILE_NAME))}`,
  ];
  return {
    title: `${signOf(view.grade)}${wordsOf(view).explanation.evidenceOf(view.number)}`,
    description: lines.join('\n').slice(0, MAX_EMBED_DESCRIPTION),
    footer: { text: plain(writtenBy(view), MAX_EMBED_FOOTER) },
  };
}

function howBad({ gradeWords = '', when = '' }: ExplanationView): string[] {
  const facts = [soft(gradeWords, 25), soft(when, 60)].filter((text) => text !== '');
  return facts.length === 0 ? [] : [`-# ${facts.join(', ')}`];
}

/** Who was there; left out where the reasons say it already. */
function parties({ parties: all = [], reasons }: ExplanationView): string[] {
  return all.filter((one) => !reasons.includes(one)).map((one) => `- ${soft(one, 240)}`);
}

function eventLines(view: ExplanationView): string[] {
  const words = wordsOf(view);
  return atMost(
    view.events,
    7,
    ({ name, seen, usual, lines }) =>
      `- ${soft(name, 150)}: ${soft(seenAndUsual(seen, usual, words), 100)}${inLines(lines, words)}`,
    (left) => `- ${words.report.andMore(left, 'event')}`,
  );
}

/** Log lines as code: within the fence nothing is a backtick, so that nothing ends it. */
function samples({ samples: all }: ExplanationView): string[] {
  if (all.length === 0) return [];
  return ['```', ...all.slice(0, 5).map(({ line, text }) => `${line}: ${code(text, 250)}`), '```'];
}
