import { expect, it } from 'vitest';
import { wrapLines } from '../../../src/cli/terminal/wrap.ts';

it('breaks between words, and goes on below the text of the line', () => {
  const text = [
    'Look at line 12 of the log to see what happened.',
    '- A copy was confirmed 1 time, usually 3 times',
    '     New: a save was stopped by an error again',
    '10. Ask who runs the machine to look at its disk',
  ].join('\n');
  expect(wrapLines(text, 30)).toBe(
    [
      ...['Look at line 12 of the log to', 'see what happened.'],
      ...['- A copy was confirmed 1 time,', '  usually 3 times'],
      ...['     New: a save was stopped', '     by an error again'],
      ...['10. Ask who runs the machine', '    to look at its disk'],
    ].join('\n'),
  );
});

it('colours take no room, and a word that is too long stays whole', () => {
  const red = '\u001b[31mdanger\u001b[39m';
  expect(wrapLines(`${red} ${red} ${red} ${red}`, 30)).toBe(`${red} ${red} ${red} ${red}`);
  const long = 'x'.repeat(40);
  expect(wrapLines(`a ${long} b`, 30)).toBe(`a\n${long}\nb`);
});

it.each([0, 10, Number.NaN, Number.POSITIVE_INFINITY])(
  '%d columns leave it as it is',
  (columns) => {
    const text = 'word '.repeat(50);
    expect(wrapLines(text, columns)).toBe(text);
  },
);
