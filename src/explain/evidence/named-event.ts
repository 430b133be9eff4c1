import { cutText } from '../../text/cut-text.ts';
import { maskSecrets } from '../redact/redact.ts';
import { hdfsMeaning } from './hdfs-meanings.ts';
import type { Meaning } from './meaning.ts';

/** An event as a text names it. */
export interface NamedEvent {
  eventId: string;
  template: string;
  /** Null where nobody has written down what the event means: quote the template then. */
  meaning: Meaning | null;
}

const MAX_TEMPLATE_CHARS = 1_000;
const MAX_ID_CHARS = 200;

/** An id as it may be stored and shown: without secrets, and cut. */
export function shownId(id: string): string {
  return shownText(id, MAX_ID_CHARS);
}

/** Looked at beyond the cut, so that a key that it falls in is known by its shape. */
const MAX_CUT_KEY_CHARS = 60;

export function shownText(text: string, maxChars: number): string {
  return cutText(maskSecrets(cutText(text, maxChars + MAX_CUT_KEY_CHARS)), maxChars);
}

/** An event with its plain meaning where it has one. */
export function namedEvent(
  { eventId, template }: { eventId: string; template: string },
  inHdfs: boolean,
): NamedEvent {
  return {
    eventId: shownId(eventId),
    template: shownText(template, MAX_TEMPLATE_CHARS),
    meaning: inHdfs ? hdfsMeaning(template) : null,
  };
}
