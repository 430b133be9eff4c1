import type { types } from '@slack/bolt';
import { LOG_ENDINGS } from '../../jobs/log-file-name.ts';
import { MAX_FILES_IN_MODAL } from './limits.ts';

export const MODAL_ID = 'decode';
export const FILES = 'files';
export const CHANNEL = 'channel';
export const DETECTOR = 'detector';

const DETECTORS: { value: string; text: string; description: string }[] = [
  {
    value: 'pca',
    text: 'Standard',
    description: 'Suits most logs. Choose this if you are not sure.',
  },
  {
    value: 'pca-loglizer',
    text: 'As in the research paper',
    description: 'Gives the results of the tool "loglizer", for comparison.',
  },
];

/** `/logdecoder` without words: files, the channel for the answers, and how to judge. */
export function buildModal(): types.ModalView {
  const [first, ...more] = DETECTORS.map(option);
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
        hint: words(`Names that end in ${LOG_ENDINGS}.`),
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
      {
        type: 'input',
        block_id: DETECTOR,
        label: words('How to judge'),
        element: {
          type: 'static_select',
          action_id: DETECTOR,
          options: [first, ...more].filter((each) => each !== undefined),
          ...(first === undefined ? {} : { initial_option: first }),
        },
      },
    ],
  };
}

function option({ value, text, description }: (typeof DETECTORS)[number]): types.PlainTextOption {
  return { value, text: words(text), description: words(description) };
}

function words(text: string): types.PlainTextElement {
  return { type: 'plain_text', text };
}
