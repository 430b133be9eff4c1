import type { types } from '@slack/bolt';
import { type AnyDetector, detectorsForChat } from '../../../engine/detect/detectors.ts';
import { FORM, GROUPINGS } from '../../views/words/slack-words.ts';
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
export function buildModal(): types.ModalView {
  return {
    type: 'modal',
    callback_id: MODAL_ID,
    title: words(FORM.title),
    submit: words(FORM.submit),
    close: words(FORM.close),
    blocks: [
      {
        type: 'input',
        block_id: FILES,
        label: words(FORM.files.label),
        hint: words(FORM.files.hint),
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
        label: words(FORM.channel.label),
        hint: words(FORM.channel.hint),
        element: {
          type: 'conversations_select',
          action_id: CHANNEL,
          default_to_current_conversation: true,
        },
      },
      choice(DETECTOR, FORM.detector.label, detectorsForChat().map(detectorItem)),
      choice(
        GROUP_BY,
        FORM.grouping.label,
        Object.entries(GROUPINGS).map(([value, said]) => ({ value, ...said })),
      ),
      {
        type: 'input',
        block_id: GROUP_VALUE,
        optional: true,
        label: words(FORM.groupValue.label),
        hint: words(FORM.groupValue.hint),
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
