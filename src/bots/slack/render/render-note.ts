import type { NoticeView, ProblemView, WorkingView } from '../../../jobs/view.ts';
import { reading } from '../../views/renderer-words.ts';
import { MAX_FILE_NAME } from '../limits.ts';
import type { SlackMessage } from './blocks.ts';
import { section } from './blocks.ts';
import { inlineCode, soft } from './escape.ts';
import { fallback } from './fallback.ts';

export function renderWorking({ fileName, progress }: WorkingView): SlackMessage {
  const how = progress === undefined ? undefined : soft(progress, 200);
  return message(`⏳ ${reading(inlineCode(fileName, MAX_FILE_NAME), how)}`);
}

export function renderProblem({ fileName = '', message: wrong, hint }: ProblemView): SlackMessage {
  const file = inlineCode(fileName, MAX_FILE_NAME);
  return message(`⚠️ ${file === '' ? '' : `${file}: `}*${soft(wrong, 1_000)}*`, soft(hint, 1_500));
}

export function renderNotice({ text, link }: NoticeView): SlackMessage {
  const said = soft(text, 2_000) || '…';
  if (link === undefined || !isWebAddress(link.url)) return message(said);
  return message(
    `${said} <${encodeForLink(link.url)}|${soft(link.label, 100).replaceAll('|', '¦')}>`,
  );
}

function message(...lines: string[]): SlackMessage {
  const said = lines.filter((line) => line !== '');
  return { text: fallback(said), blocks: [section(said.join('\n'))] };
}

function isWebAddress(url: string): boolean {
  return url.length <= 500 && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

function encodeForLink(url: string): string {
  return url
    .replaceAll('&', '&amp;')
    .replace(/[<>|\s]/g, (character) => encodeURIComponent(character));
}
