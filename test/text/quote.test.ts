import { expect, it } from 'vitest';
import { quote } from '../../src/text/quote.ts';

it.each([
  ['connect to db.acme.io failed', '"connect to db.acme[.]io failed"'],
  ['GET https://api.acme.com/v1/items?key=7 failed', '"GET api.acme[.]com/v1/items failed"'],
  ['GET http://u:p@stock.zip:8080/items failed', '"GET stock[.]zip:8080/items failed"'],
  ['GET http://10.0.0.5:8080/items failed', '"GET 10.0.0.5:8080/items failed"'],
  ['see javascript:alert(1) now', '"see (link) now"'],
  ['see https://evil.com/](x) now', '"see evil[.]com/ now"'],
  ['mail to a.b@acme.com bounced', '"mail to a.b at acme.com bounced"'],
])('no platform makes a link of %s', (text, quoted) => {
  expect(quote(text, 100)).toBe(quoted);
});

it.each([
  ['needs botocore < 1.38 and >= 1.37.14', '"needs botocore < 1.38 and >= 1.37.14"'],
  ['said <b>loud</b> to <@U123>', '"said b loud /b to U123"'],
  ['a <!here> call and <script >x', '"a here call and script x"'],
])('of the signs in %s only those that compare stay', (text, quoted) => {
  expect(quote(text, 100)).toBe(quoted);
});
