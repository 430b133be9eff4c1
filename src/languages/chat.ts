import type { chat } from './en/chat.ts';

/** All that the bot says around what it found, as English has it: what a language lacks of it does not compile. */
export type Chat = typeof chat;
