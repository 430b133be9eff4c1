import type { NoticeView, ProblemView, WorkingView } from '../../../jobs/view.ts';
import { reading } from '../../views/words/renderer-words.ts';
import { MAX_FILE_NAME } from '../limits.ts';
import type { SlackMessage } from './blocks.ts';
import { actions, button, section } from './blocks.ts';
import { inlineCode, plain, soft } from './escape.ts';
import { fallback } from './fallback.ts';

export function renderWorking({ fileName, progress, language }: WorkingView): SlackMessage {
  const how = progress === undefined ? undefined : soft(progress, 200);
  return message(`⏳ ${reading(inlineCode(fileName, MAX_FILE_NAME), how, language)}`);
}

export function renderProblem({ fileName = '', message: wrong, hint }: ProblemView): SlackMessage {
  const file = inlineCode(fileName, MAX_FILE_NAME);
  return message(`⚠️ ${file === '' ? '' : `${file}: `}*${soft(wrong, 1_000)}*`, soft(hint, 1_500));
}

export function renderNotice({ text, link, buttons = [] }: NoticeView): SlackMessage {
  const said = soft(text, 2_000) || '…';
  if (buttons.length > 0) {
    const made = buttons.map(({ label, action }) =>
      button({ id: action.kind, label: plain(label, MAX_LABEL) }, action),
    );
    return { text: fallback([said]), blocks: [section(said), actions(made)] };
  }
  if (link === undefined || !isWebAddress(link.url)) return message(said);
  return message(
    `${said} <${encodeForLink(link.url)}|${soft(link.label, 100).replaceAll('|', '¦')}>`,
  );
}

const MAX_LABEL = 75;

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
