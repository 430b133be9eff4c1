import { expect, it } from 'vitest';
import { pastedLines } from '../../src/bots/pasted-lines.ts';

const LINES = '10:00:01 INFO one\n10:00:02 INFO two\n10:00:03 WARN three';

it.each([
  ['lines as they are', `<@1234> \n${LINES}`, `${LINES}\n`],
  ['lines in a code block', `what is this?\n\`\`\`\n${LINES}\n\`\`\`\nthanks`, `${LINES}\n`],
  ['lines in a block with a language', `\`\`\`log\n${LINES}\`\`\``, `${LINES}\n`],
  ['two blocks', `\`\`\`${LINES}\`\`\` and \`\`\`10:00:04 four\`\`\``, `${LINES}\n10:00:04 four\n`],
])('takes %s', (_, text, lines) => {
  expect(pastedLines(text)).toBe(lines);
});

it.each([
  ['a question', 'why did it fail?'],
  ['a question of several lines', 'hello\nwhy did it fail\nat night\nand not by day?'],
  ['two lines', '10:00:01 INFO one\n10:00:02 INFO two'],
  ['a short block', 'why?\nsee\nthis\n```10:00:01 INFO one```'],
  ['nothing', ''],
])('leaves %s alone', (_, text) => {
  expect(pastedLines(text)).toBeNull();
});
