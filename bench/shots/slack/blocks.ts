import {
  isObject,
  type JsonObject,
  listOf,
  objectOf,
} from '../../../test/helpers/fake-slack/json.ts';
import { markdown } from '../discord/text.ts';
import { div, escapeHtml, span, unknown } from '../html.ts';
import { drawChart, drawTable } from './data.ts';
import { button, drawElement, image } from './elements.ts';
import { drawRichText } from './rich-text.ts';
import { entities, mrkdwn } from './text.ts';

/** Blocks of a message, a home tab or a form as Slack shows them: HTML. */
export function drawBlocks(blocks: unknown): string {
  return listOf(blocks).map(drawBlock).join('');
}

/** A text object: `{ type: 'mrkdwn' | 'plain_text', text }`. */
export function drawText(text: unknown): string {
  const { type, text: words } = objectOf(text);
  if (typeof words !== 'string') return '';
  return type === 'mrkdwn' ? mrkdwn(words) : entities(words);
}

type Draw = (block: JsonObject) => string;

const DRAW: Partial<Record<string, Draw>> = {
  header: ({ text }) => div('header', drawText(text)),
  section: ({ text, fields, accessory }) =>
    div(
      'section',
      div(
        'words',
        drawText(text) +
          listOf(fields)
            .map((one) => div('field', drawText(one)))
            .join(''),
      ) + (isObject(accessory) ? drawElement(accessory) : ''),
    ),
  context: ({ elements }) =>
    div(
      'context',
      listOf(elements)
        .map((one) => div('small', smallPart(one)))
        .join(''),
    ),
  actions: ({ elements }) => div('actions', listOf(elements).map(drawElement).join('')),
  context_actions: ({ elements }) =>
    div('actions small', listOf(elements).map(drawElement).join('')),
  divider: () => '<hr>',
  image,
  rich_text: ({ elements }) => div('section', div('words', drawRichText(elements))),
  markdown: ({ text }) => div('section', div('words', markdown(String(text)))),
  alert: ({ text, level }) =>
    div(`alert ${escapeHtml(String(level ?? 'default'))}`, drawText(text)),
  card: (block) =>
    div(
      'card',
      imageIn(block.hero_image) +
        div('row', imageIn(block.icon) + div('words', cardWords(block))) +
        div('actions', listOf(block.actions).filter(isObject).map(button).join('')),
    ),
  carousel: ({ elements }) => div('carousel', drawBlocks(elements)),
  container: (block) =>
    div(
      'card',
      div('row', imageIn(block.icon) + div('words', containerWords(block))) +
        (block.default_collapsed === true
          ? span('fold', 'Show more ▾')
          : drawBlocks(block.child_blocks)),
    ),
  task_card: ({ title, status, details, output }) =>
    div(
      'card',
      div('row', `${STATUS[String(status)] ?? '•'} ${entities(String(title))}`) +
        div('small', drawBlocks([details, output].filter(isObject))),
    ),
  plan: ({ title, tasks }) =>
    div('section', `<b>${entities(String(title))}</b>`) + drawBlocks(tasks),
  table: drawTable,
  data_table: drawTable,
  data_visualization: drawChart,
  input: ({ label, hint, optional, element }) =>
    div(
      'input',
      div('label', drawText(label) + (optional === true ? span('small', ' (optional)') : '')) +
        (isObject(element) ? drawElement(element) : '') +
        div('small', drawText(hint)),
    ),
};

const STATUS: Partial<Record<string, string>> = {
  pending: '◌',
  in_progress: '◐',
  complete: '✓',
  error: '⚠',
};

function drawBlock(block: unknown): string {
  const type = String(objectOf(block).type);
  const draw = DRAW[type];
  return isObject(block) && draw ? draw(block) : unknown(type, block);
}

function smallPart(part: unknown): string {
  return isObject(part) && part.type === 'image' ? image(part) : drawText(part);
}

function imageIn(value: unknown): string {
  return isObject(value) ? image(value) : '';
}

function cardWords({ title, subtitle, body }: JsonObject): string {
  return div('title', drawText(title)) + div('small', drawText(subtitle)) + div('', drawText(body));
}

function containerWords({ title, rich_text_title, subtitle }: JsonObject): string {
  const rich = isObject(rich_text_title) ? drawRichText(rich_text_title.elements) : '';
  return div('title', drawText(title) + rich) + div('small', drawText(subtitle));
}
