import type { types } from '@slack/bolt';
import type { TextButton, TextView } from '../../../jobs/view.ts';
import type { Chat } from '../../../languages/chat.ts';
import { fitLines } from '../../../text/fit-lines.ts';
import { PRODUCT, wordsOf } from '../../views/words/renderer-words.ts';
import {
  CHARGE_PER_BLOCK,
  MAX_BLOCKS_IN_MESSAGE,
  MAX_HEADER,
  MAX_MESSAGE,
  MAX_SECTION,
} from '../limits.ts';
import type { SlackMessage } from './blocks.ts';
import { header, type SlackBlock, section } from './blocks.ts';
import { plain, soft } from './escape.ts';
import { fallback } from './fallback.ts';

/** Help, status and home: a title and sections, as many as fit. */
export function renderText(view: TextView): SlackMessage {
  const { title, sections } = view;
  const { leftOut } = wordsOf(view).report;
  const heading = plain(title, MAX_HEADER) || PRODUCT;
  const shown = sections
    .map((one) => ({ text: sectionText(one, leftOut), buttons: one.buttons ?? [] }))
    .filter(({ text }) => text !== '');
  const texts = shown.map(({ text }) => text);
  const blocks: SlackBlock[] = [header(heading)];
  let charsLeft = MAX_MESSAGE - 2 * MAX_HEADER;
  for (const [index, { text, buttons }] of shown.entries()) {
    charsLeft -= text.length + CHARGE_PER_BLOCK;
    if (charsLeft < 0 || blocks.length === MAX_BLOCKS_IN_MESSAGE - 1) {
      blocks.push(section(leftOut(texts.length - index, 'parts')));
      break;
    }
    blocks.push(withButton(section(text), buttons[0], index));
  }
  return { text: fallback([soft(title, MAX_HEADER) || heading, ...texts]), blocks };
}

function sectionText(
  { heading, paragraphs }: TextView['sections'][number],
  leftOut: Chat['report']['leftOut'],
): string {
  const title = soft(heading, 200);
  const lines = [
    ...(title === '' ? [] : [`*${title}*`]),
    ...paragraphs.map((paragraph) => soft(paragraph, 1_500)).filter((line) => line !== ''),
  ];
  return fitLines(lines, MAX_SECTION, (left) => leftOut(left, 'lines'));
}

/** Beside the text: at most one. */
function withButton(block: SlackBlock, shown: TextButton | undefined, index: number): SlackBlock {
  if (shown === undefined || block.type !== 'section') return block;
  const { label, url, value } = shown;
  const accessory: types.Button = {
    type: 'button',
    action_id: `beside-${index}`,
    text: { type: 'plain_text', text: plain(label, MAX_LABEL), emoji: true },
    ...(url !== undefined && { url }),
    ...(value !== undefined && { value }),
  };
  return { ...block, accessory };
}

const MAX_LABEL = 75;
