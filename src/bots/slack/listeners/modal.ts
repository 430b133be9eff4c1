import type { types } from '@slack/bolt';
import { type AnyDetector, DETECTORS } from '../../../engine/detect/detectors.ts';
import { LOG_KINDS } from '../../../jobs/upload-limits.ts';
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

const GROUPINGS: Item[] = [
  {
    value: 'auto',
    text: 'Chosen for you',
    description: 'The answer says what was chosen.',
  },
  { value: 'window', text: 'By time', description: 'Below, write 10m, or 10m every 5m.' },
  { value: 'lines', text: 'By number of lines', description: 'Below, write 100.' },
  { value: 'column', text: 'By a column', description: 'Below, write its name.' },
  {
    value: 'pattern',
    text: 'By ids in the text',
    description: 'Below, write a regex: order-(\\d+)',
  },
];

/** `/logdecoder` without words: files, the channel for the answers, how to judge and to group. */
export function buildModal(): types.ModalView {
  return {
    type: 'modal',
    callback_id: MODAL_ID,
    title: words('Log Decoder'),
    submit: words('Find what is unusual'),
    close: words('Cancel'),
    blocks: [
      {
        type: 'input',
        block_id: FILES,
        label: words('Log files'),
        hint: words(`Logs: ${LOG_KINDS}.`),
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
        label: words('Where shall the answer go?'),
        hint: words('A channel that Log Decoder has been invited to.'),
        element: {
          type: 'conversations_select',
          action_id: CHANNEL,
          default_to_current_conversation: true,
        },
      },
      choice(DETECTOR, 'How to judge', DETECTORS.map(detectorItem)),
      choice(GROUP_BY, 'Which log lines belong together?', GROUPINGS),
      {
        type: 'input',
        block_id: GROUP_VALUE,
        optional: true,
        label: words('How long, how many, or which'),
        hint: words('Only where you did not leave the choice to Log Decoder.'),
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
