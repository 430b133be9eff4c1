import { randomBytes } from 'node:crypto';
import { findDetector } from '../../engine/detect/detectors.ts';
import { maskFileName, maskSecrets } from '../../explain/redact/redact.ts';
import type { ChangeInWords, Upload } from '../../jobs/payloads.ts';
import { MAX_QUESTION_CHARS } from '../../jobs/payloads.ts';
import type { TextView } from '../../jobs/view.ts';
import type { Conversation } from '../conversation-port.ts';
import { conversationOf, formatMessage, PLACE, TENANT, USER } from './references.ts';
import type { TalkBook } from './talk-book.ts';

/** What the person does on the page, handed to the conversation. */
export type Listeners = ReturnType<typeof createListeners>;

export function createListeners(conversation: Conversation, book: TalkBook, userName: string) {
  const here = (talk: string) => ({
    ...{ tenant: TENANT, place: PLACE, user: USER },
    conversation: conversationOf(talk),
  });

  async function change(talk: string, asked: ChangeInWords): Promise<void> {
    await conversation.change({ id: jobId('change'), ...here(talk), userName, change: asked });
  }

  async function tell(talk: string, key: string, view: TextView): Promise<void> {
    await book.say(talk, key, view);
  }

  /** What chat has as `/logdecoder`, for whoever knows it from there. */
  async function command(talk: string, id: string, words: string[]): Promise<void> {
    const [word = '', second = '', ...rest] = words;
    const name = rest.join(' ');
    const which = [second, ...rest].join(' ').trim();
    switch (word) {
      case 'status':
        return tell(talk, `${id}-told`, await conversation.status(TENANT, PLACE));
      case 'latest':
        return conversation.latest({ id, ...here(talk) });
      case 'muted':
        return tell(talk, `${id}-told`, await conversation.mutes(TENANT, PLACE));
      case 'unmute':
        return change(talk, { do: 'unmute', which });
      case 'baseline':
        if (second === 'set') return change(talk, { do: 'set', ...(name !== '' && { name }) });
        if (second === 'use' && name !== '') return change(talk, { do: 'use', which: name });
        if (second === 'clear') return change(talk, { do: 'clear' });
        return tell(talk, `${id}-told`, await conversation.baselines(TENANT, PLACE));
      default:
        return tell(talk, `${id}-told`, conversation.help());
    }
  }

  return {
    /** A file that was kept under `source`: it begins a talk, whose id this returns. */
    async upload(
      file: { source: string; fileName: string; sizeBytes: number },
      how: Pick<Upload, 'detector' | 'grouping' | 'compareWith'>,
    ): Promise<string> {
      const talk = await book.begin(maskFileName(file.fileName));
      await conversation.receive({ id: `web-${file.source}`, ...here(talk), ...file, ...how });
      return talk;
    },
    async press(talk: string, message: number, action: string, language: string): Promise<void> {
      await conversation.press({
        id: jobId('press'),
        ...here(talk),
        ...{ userName, message: formatMessage({ talk, message }), action },
        ...languageOf(language),
      });
    },
    async ask(talk: string, asked: string, language: string): Promise<void> {
      const text = asked.trim().slice(0, MAX_QUESTION_CHARS);
      const id = jobId('ask');
      // What is not to be kept: a key that somebody pasted into a question.
      await book.say(talk, `${id}-asked`, { kind: 'question', text: maskSecrets(text) });
      const [first, ...words] = text.split(/\s+/);
      if (first === '/logdecoder') return command(talk, id, words);
      await conversation.ask({ id, ...here(talk), ...languageOf(language), text });
    },
    change,
  };
}

/** The standard way is no choice: what is set as normal may have been judged in another. */
export function detectorOf(name: string): Pick<Upload, 'detector'> {
  const chosen = name === '' ? null : findDetector(name);
  return chosen === null ? {} : { detector: chosen.name };
}

function jobId(what: string): string {
  return `web-${what}-${randomBytes(8).toString('hex')}`;
}

/** As a browser tells it: "de-CH". */
function languageOf(tag: string): { language?: string } {
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(tag) ? { language: tag } : {};
}
