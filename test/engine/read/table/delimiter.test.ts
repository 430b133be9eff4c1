import { expect, it } from 'vitest';
import { chooseDelimiter } from '../../../../src/engine/read/table/delimiter.ts';

it.each([
  ['commas', 'LineId,Content,EventId\n', ','],
  ['semicolons', 'LineId;Content;EventId\n', ';'],
  ['tabs', 'LineId\tContent\tEventId\n', '\t'],
  ['quoted names', '"Line;Id";"Content";"EventId"\n', ';'],
  [
    'more commas than semicolons, where semicolons give the names',
    'a,b,c,d;Content;EventId\n',
    ';',
  ],
  ['most columns where no name is known', 'a;b;c,d\n', ';'],
  ['one column', 'message\n', ','],
  ['a quotation mark that never closes', '"Content;EventId\n', ','],
  ['blank lines before', '\n  \nContent;EventId\n', ';'],
])('chooseDelimiter reads a header with %s', (_, start, delimiter) => {
  expect(chooseDelimiter(start, '\n')).toBe(delimiter);
});

it('chooseDelimiter looks at the header alone', () => {
  expect(chooseDelimiter('Content,EventId\na;b;c;d,E1\n', '\n')).toBe(',');
});
