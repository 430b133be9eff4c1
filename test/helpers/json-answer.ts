import { answer } from '../../docs/answer-schema.ts';

/** What `--json` printed. Throws where it is not as the published schema says, or holds more. */
export function jsonAnswer(text: string) {
  const value = JSON.parse(text);
  answer.parse(value);
  return value;
}
