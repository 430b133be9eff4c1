import type { types } from '@slack/bolt';
import { type AnyDetector, detectorsForChat } from '../../../engine/detect/detectors.ts';
import type { Chat } from '../../../languages/chat.ts';
import { PRODUCT } from '../../views/words/renderer-words.ts';
import { MAX_FILES_IN_MODAL } from '../limits.ts';

export const MODAL_ID = 'decode';
export const FILES = 'files';
export const CHANNEL = 'channel';
export const DETECTOR = 'detector';
export const GROUP_BY = 'group_by';
export const GROUP_VALUE = 'group_value';

interface Item {
  value: string;
  text: string;
  description: string;
}

/** `/logdecoder` without words: files, the channel for the answers, how to judge and to group. */
export function buildModal({ slack: { form, groupings } }: Chat): types.ModalView {
  return {
    type: 'modal',
    callback_id: MODAL_ID,
    title: words(PRODUCT),
    submit: words(form.submit),
    close: words(form.close),
    blocks: [
      {
        type: 'input',
        block_id: FILES,
        label: words(form.files.label),
        hint: words(form.files.hint),
        element: {
          type: 'file_input',
          action_id: FILES,
          filetypes: ['csv', 'tsv', 'log', 'txt', 'json', 'jsonl', 'ndjson', 'gz'],
          max_files: MAX_FILES_IN_MODAL,
        },
      },
      {
        type: 'input',
        block_id: CHANNEL,
        label: words(form.channel.label),
        hint: words(form.channel.hint),
        element: {
          type: 'conversations_select',
          action_id: CHANNEL,
          default_to_current_conversation: true,
        },
      },
      choice(DETECTOR, form.detector.label, detectorsForChat().map(detectorItem)),
      choice(
        GROUP_BY,
        form.grouping.label,
        Object.entries(groupings).map(([value, said]) => ({ value, ...said })),
      ),
      {
        type: 'input',
        block_id: GROUP_VALUE,
        optional: true,
        label: words(form.groupValue.label),
        hint: words(form.groupValue.hint),
        element: { type: 'plain_text_input', action_id: GROUP_VALUE, max_length: 500 },
      },
    ],
  };
}

function detectorItem({ name, label, summary }: AnyDetector): Item {
  return { value: name, text: label, description: summary };
}

/** A menu whose first item is chosen. */
function choice(id: string, label: string, items: Item[]): types.InputBlock {
  const [first, ...more] = items.map(option);
  return {
    type: 'input',
    block_id: id,
    label: words(label),
    element: {
      type: 'static_select',
      action_id: id,
      options: [first, ...more].filter((each) => each !== undefined),
      ...(first === undefined ? {} : { initial_option: first }),
    },
  };
}

function option({ value, text, description }: Item): types.PlainTextOption {
  return { value, text: words(text), description: words(description) };
}

function words(text: string): types.PlainTextElement {
  return { type: 'plain_text', text };
}
