/** Fixed messages with facts beside them: never a token, a message's text or a file's content. */
export interface BotLog {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
