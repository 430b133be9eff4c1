/** The records of a small CSV text: quoted cells, any line end, a byte order mark. */
export function* csvRecords(text: string): Generator<string[], undefined> {
  const body = text.replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(body);
  let record: string[] = [];
  let cell = '';
  let at = 0;
  while (at < body.length) {
    const character = body[at]!;
    if (character === '"' && cell === '') {
      const end = closingQuote(body, at + 1);
      cell = body.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
      continue;
    }
    at++;
    if (character === delimiter) {
      record.push(cell);
      cell = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && body[at] === '\n') at++;
      yield [...record, cell];
      record = [];
      cell = '';
    } else cell += character;
  }
  if (cell !== '' || record.length > 0) yield [...record, cell];
}

/** Comma, semicolon or tab: the one that stands first in the text. */
function delimiterOf(text: string): string {
  return /[,;\t\n]/.exec(text)?.[0]?.replace('\n', ',') ?? ',';
}

/** The place of the quote that ends a cell, where `""` is a quote inside it. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at === -1 ? text.length : at;
}
