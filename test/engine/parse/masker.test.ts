import { expect, it } from 'vitest';
import { MAX_MASKED } from '../../../src/engine/parse/masker.ts';
import { maskMessage } from '../../helpers/mask-message.ts';

it.each([
  // What is a value
  ['Received block blk_-1608 of size 91178', 'Received block <*> of size <*>'],
  ['from 10.0.0.1 port 22', 'from <*> port <*>'],
  ['dest: /10.250.19.102:54106', 'dest: <*>'],
  ['at 0x7fed806eb5d', 'at <*>'],
  ['req 38101a0b-2096-447d-96ea-a692162415ae done', 'req <*> done'],
  ['mail to jo.doe@example.org failed', 'mail to <*> failed'],
  ['open /var/log/messages: denied', 'open <*>: denied'],
  ['see http://example.org/a?b=c:d, please', 'see <*>, please'],
  ['load C:\\Windows\\wcp.dll now', 'load <*> now'],
  ['link 00:1b:cd:ef:ab:04 up', 'link <*> up'],
  ['proxy.example.org:80 close', '<*> close'],
  ['Sun Dec 04 04:47:44 2005 started', '<*> started'],
  ['at Mon, Dec 4, 12:00:01 PM', 'at <*>'],
  ['took 5.2 ms, free 3KB', 'took <*>, free <*>'],
  ['took 12 seconds', 'took <*> seconds'],
  ['1190 bytes (1.16 KB) sent', '<*> bytes sent'],
  ['uid=0 euid=-1 tty=ssh', 'uid=<*> euid=<*> tty=ssh'],
  ['delete blk_1 blk_2 blk_3', 'delete <*>'],
  ['Rect(0, 0 - 1440, 2560)', 'Rect(<*> - <*>)'],
  ['ends here: 5.', 'ends here: <*>.'],
  // What is none
  ['and/or N/A ok', 'and/or N/A ok'],
  ['Fri and Sat are days', 'Fri and Sat are days'],
  ['a ratio of B to KB', 'a ratio of B to KB'],
  ['java.io.IOException: Broken pipe', 'java.io.IOException: Broken pipe'],
  ['@ home', '@ home'],
  ['Größe überschritten 文件', 'Größe überschritten 文件'],
  // Blanks, and what looks like ours
  ['  two   blanks\t\tand\r\na tab ', 'two blanks and a tab'],
  ['a\x00b\x01c\x7fd', 'a b c d'],
  ['set to <*> by <*>, <*>', 'set to <*> by <*>'],
  ['', ''],
  [' \n', ''],
  ['\ud800 lone \udc00', '\ud800 lone \udc00'],
])('%j is masked as %j', (message, masked) => {
  expect(maskMessage(message)).toBe(masked);
  expect(maskMessage(masked)).toBe(masked);
});

it.each([
  ['words', 'abc '.repeat(1 << 18), /^(abc )+<\*>$/],
  ['one word', 'x'.repeat(1 << 20), /^<\*>$/],
  ['numbers', '123 '.repeat(1 << 18), /^<\*>$/],
  ['delimiters', '[('.repeat(1 << 19), /^[[(]+<\*>$/],
  ['slashes', '/a'.repeat(1 << 19), /^<\*>$/],
  ['a host in many parts', `${'ab:'.repeat(1 << 18)}1`, /^<\*>$/],
  ['dots', `1${'.'.repeat(1 << 20)}`, /^<\*>$/],
  ['control characters', '\x00'.repeat(1 << 20), /^$/],
])('a message of 1 MB of %s is masked in bounds', (_, message, expected) => {
  const masked = maskMessage(message);
  expect(masked).toMatch(expected);
  expect(masked.length).toBeLessThan(MAX_MASKED * 3);
});
