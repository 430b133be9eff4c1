import { expect, it } from 'vitest';
import { keepCodes, mayHoldCodes } from '../../../src/engine/parse/codes.ts';
import { foldInto, MAX_SHAPE } from '../../../src/engine/parse/message-shape.ts';
import { mayBeRequest, requestIn } from '../../../src/engine/parse/requests/request-in.ts';
import { anyText } from '../../helpers/any-text.ts';
import fc from '../../helpers/fast-check.ts';
import { maskMessage } from '../../helpers/mask-message.ts';

/** Null where it is too long for one. */
function shapeOf(message: string): string | null {
  const units = new Uint16Array(MAX_SHAPE + 2);
  const length = foldInto(units, message);
  return length === -1 ? null : String.fromCharCode(...units.subarray(0, length));
}

/** Pieces that meet each rule of the masks, of requests and of codes. */
const piece = fc.constantFrom(
  ...[
    '7',
    '12',
    '404',
    '0xff',
    'a',
    'dead',
    'beef',
    'a1',
    'f00d',
    'A1',
    'cafe5',
    'x',
    'Mon',
    'Dec',
  ],
  ...[
    '=',
    ':',
    '://',
    ':\\',
    ',',
    '(',
    ')',
    '.',
    '...',
    '/',
    '\\',
    '@',
    ' ',
    ' ',
    '%',
    '"',
    '-',
    '_',
  ],
  ...['KB', 'ms', ' bytes (', 'exit', 'code', 'exit_code', 'rc', 'sig', 'signal ', 'HTTP ', 'with'],
  ...['GET', ' /', 'GET /', 'POST ', 'https', '<*>', '\n', 'é', '\ud800', '\x01'],
);
const made = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
const messages = fc.oneof(made, anyText(60));

it.each([
  ['req-3ea4052c took 7 ms', 'req-00 took 0 ms'],
  ['blk_-1608 of size 91178', 'blk_-00 of size 00'],
  ['faced 1 decade', 'faced 0 decade'],
  ['node12 A9', 'no00 A0'],
  ['', ''],
])('the shape of %j is %j', (message, shape) => {
  expect(shapeOf(message)).toBe(shape);
});

it('a message is masked as its shape is, which is its own shape', () => {
  fc.assert(
    fc.property(messages, (message) => {
      const shape = shapeOf(message)!;
      expect(maskMessage(shape)).toBe(maskMessage(message));
      expect(shapeOf(shape)).toBe(shape);
    }),
    { numRuns: 3000 },
  );
});

it('what can be no request and hold no code by its shape is none, and holds none', () => {
  let plain = 0;
  fc.assert(
    fc.property(messages, (message) => {
      const shape = shapeOf(message)!;
      if (!mayBeRequest(shape)) expect(requestIn(message)).toBeNull();
      if (!mayHoldCodes(shape)) expect(keepCodes(message)).toBe(message);
      if (!mayBeRequest(shape) && !mayHoldCodes(shape)) plain++;
    }),
    { numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(500);
});

it.each([
  ['letters', 'x'],
  ['letters that may be digits', 'a'],
])('a message of 1 MB of %s has no shape', (_, letter) => {
  expect(shapeOf(letter.repeat(1 << 20))).toBeNull();
});

it('a number of 1 MB is short in a shape', () => {
  expect(shapeOf(`${'1'.repeat(1 << 20)} x`)).toBe('00 x');
});
