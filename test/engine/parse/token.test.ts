import { expect, it } from 'vitest';
import { DELIMITERS } from '../../../src/engine/parse/char-kinds.ts';
import { splitTokens } from '../../../src/engine/parse/token.ts';

it.each([...DELIMITERS])('%s parts two words', (delimiter) => {
  const [token] = splitTokens(`one${delimiter}two`);
  expect(token).toMatchObject({ words: ['one', 'two'], skeleton: `w${delimiter}w` });
});

it('no other sign does', () => {
  const others = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
    (sign) => !DELIMITERS.includes(sign),
  );
  expect(splitTokens(others.join(''))[0]?.words).toEqual([others.join('')]);
});
