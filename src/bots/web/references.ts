/** All that the page keeps is of one person on one computer. */
export const TENANT = 'web-local';
/** What is normal holds for every log on the page. */
export const PLACE = 'web:here';
export const USER = 'you';

const TALK = /^\d{15}-[0-9a-f]{8}$/;
const MESSAGE = /^(\d{15}-[0-9a-f]{8})\/([1-9]\d{0,5})$/;

/** Whether a text is the id of a talk: when it began, ms since 1970, and eight digits by chance. */
export function isTalk(text: string): boolean {
  return TALK.test(text);
}

/** `web:<talk>`: opaque outside of this folder. */
export function conversationOf(talk: string): string {
  return `web:${talk}`;
}

/** Throws a RangeError for any text that `conversationOf` never gave. */
export function talkOf(conversation: string): string {
  const talk = conversation.slice('web:'.length);
  if (!conversation.startsWith('web:') || !isTalk(talk)) {
    throw new RangeError(`a conversation of the page is expected, got ${conversation}`);
  }
  return talk;
}

export interface MessageReference {
  talk: string;
  /** Its number in the talk, from 1. */
  message: number;
}

export function formatMessage({ talk, message }: MessageReference): string {
  return `${talk}/${message}`;
}

/** Null for any text that `formatMessage` never gave. */
export function parseMessage(text: string): MessageReference | null {
  const [, talk, message] = MESSAGE.exec(text) ?? [];
  return talk === undefined ? null : { talk, message: Number(message) };
}

/** The address of a message within the page. */
export function addressOf({ talk, message }: MessageReference): string {
  return `#${talk}/${message}`;
}
