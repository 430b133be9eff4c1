import { ButtonStyle, ComponentType } from 'discord.js';
import { decodeAction } from '../../../jobs/actions.ts';
import type {
  NoticeView,
  ProblemView,
  TextButton,
  TextView,
  WorkingView,
} from '../../../jobs/view.ts';
import { fitLines } from '../../../text/fit-lines.ts';
import { PRODUCT, reading, wordsOf } from '../../views/words/renderer-words.ts';
import {
  MAX_BUTTONS_IN_ROW,
  MAX_COMPONENT_TEXT,
  MAX_CONTENT,
  MAX_FILE_NAME,
  MAX_LABEL,
  MAX_LINK,
} from '../limits.ts';
import { inlineCode, plain, soft } from './escape.ts';
import { button, componentMessage, type DiscordMessage, rows, textDisplay } from './message.ts';

export function renderWorking({ fileName, progress, language }: WorkingView): DiscordMessage {
  const how = progress === undefined ? undefined : soft(progress, 200);
  const said = reading(inlineCode(fileName, MAX_FILE_NAME), how, language);
  return componentMessage([textDisplay(`⏳ ${said}`)]);
}

export function renderProblem({ fileName = '', message, hint }: ProblemView): DiscordMessage {
  const file = inlineCode(fileName, MAX_FILE_NAME);
  const wrong = `⚠️ ${file === '' ? '' : `${file}: `}**${soft(message, 800)}**`;
  const todo = soft(hint, 1_000);
  return componentMessage([textDisplay(todo === '' ? wrong : `${wrong}\n${todo}`)]);
}

export function renderNotice({ text, link, buttons = [] }: NoticeView): DiscordMessage {
  const content = soft(text, MAX_CONTENT) || wordsOf({}).notices.done;
  const said = { fallback: content, content, isV2: false };
  if (buttons.length > 0) {
    const components = rows(buttons.map(({ label, action }) => button(label, action)));
    return { ...said, components };
  }
  if (link === undefined || !isWebAddress(link.url)) return said;
  const label = plain(link.label, MAX_LABEL) || wordsOf({}).labels.link;
  const open = {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label,
    url: link.url,
  } as const;
  return { ...said, components: rows([open]) };
}

/** Help and status: a title and sections, as many as fit, and their buttons in a row. */
export function renderText(view: TextView): DiscordMessage {
  const { title, sections } = view;
  const lines = [`## ${soft(title, 200) || PRODUCT}`];
  for (const { heading, paragraphs } of sections) {
    const name = soft(heading, 200);
    if (name !== '') lines.push(`**${name}**`);
    lines.push(...paragraphs.map((one) => soft(one, 1_000)).filter((one) => one !== ''));
  }
  const text = fitLines(lines, MAX_COMPONENT_TEXT, (left) =>
    wordsOf(view).report.leftOut(left, 'lines'),
  );
  const buttons = sections.flatMap(({ buttons = [] }) => buttons.flatMap(pressable));
  return componentMessage([textDisplay(text), ...rows(buttons.slice(0, MAX_BUTTONS_IN_ROW))]);
}

/** What a press of it sends is an action of ours. */
function pressable({ label, value = '' }: TextButton): ReturnType<typeof button>[] {
  const action = decodeAction(value);
  return action === null ? [] : [button(label, action)];
}

function isWebAddress(url: string): boolean {
  return url.length <= MAX_LINK && /^https?:$/.test(URL.parse(url)?.protocol ?? '');
}
