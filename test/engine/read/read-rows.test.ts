import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../src/engine/analysis.ts';
import { PIECE_BYTES } from '../../../src/engine/read/bytes/limits.ts';
import { unpacked } from '../../../src/engine/read/bytes/unpack/streams.ts';
import { readRows } from '../../../src/engine/read/read-rows.ts';
import fc from '../../helpers/fast-check.ts';
import { chunksOf, fixture, readAll, refusalOf } from './read-all.ts';

const HEADER = 'LineId,Content,EventId,EventTemplate';
const structured = fixture('synthetic_60.log_structured.csv');

describe('readRows reads', () => {
  it.each([
    ['LF', `${HEADER}\n1,a,E1,T\n2,b,E2,U\n`],
    ['CR LF', `${HEADER}\r\n1,a,E1,T\r\n2,b,E2,U\r\n`],
    ['CR alone', `${HEADER}\r1,a,E1,T\r2,b,E2,U\r`],
    ['LF and CR LF mixed', `${HEADER}\r\n1,a,E1,T\n2,b,E2,U\r\n`],
    ['no last line end', `${HEADER}\n1,a,E1,T\n2,b,E2,U`],
    ['CR LF and no last line end', `${HEADER}\r\n1,a,E1,T\r\n2,b,E2,U`],
    ['CR alone and no last line end', `${HEADER}\r1,a,E1,T\r2,b,E2,U`],
    ['a byte order mark', `\ufeff${HEADER}\n1,a,E1,T\n2,b,E2,U\n`],
    ['blank lines', `\n\r\n${HEADER}\n\n1,a,E1,T\n  \n2,b,E2,U\n\n\n`],
    ['semicolons', `${HEADER}\n1,a,E1,T\n2,b,E2,U\n`.replaceAll(',', ';')],
    ['tabs', `${HEADER}\n1,a,E1,T\n2,b,E2,U\n`.replaceAll(',', '\t')],
    ['quoted cells', `"${HEADER}\n1,a,E1,T\n2,b,E2,U\n`.replaceAll(/\b\w+\b/g, '"$&"').slice(1)],
    [
      'quoted cells and CR LF',
      '"Content","EventId","EventTemplate"\r\n"a","E1","T"\r\n"b","E2","U"\r\n',
    ],
    ['other columns in another order', 'EventTemplate,x,EventId,Content\nT,,E1,a\nU,y,E2,b\n'],
    ['empty cells too many', `${HEADER}\n1,a,E1,T,,\n2,b,E2,U,\r\n`],
    ['gzip', gzipSync(`${HEADER}\n1,a,E1,T\n2,b,E2,U\n`)],
  ])('a file with %s', async (_, file) => {
    const {
      rows,
      leftOut,
      notes,
      clock,
      bytes: _bytes,
      labels: _labels,
      asides,
      ...columns
    } = await readAll(file);
    expect(asides).toEqual([]);
    expect(columns).toEqual({
      contents: ['a', 'b'],
      eventIds: ['E1', 'E2'],
      templates: ['T', 'U'],
    });
    expect({ rows, leftOut, notes }).toEqual({ rows: 2, leftOut: 0, notes: [] });
    expect(clock).toBeNull();
  });

  it('cells with delimiters, quotation marks and line breaks', async () => {
    const { contents, rows } = await readAll(
      `${HEADER}\r\n1,"a, ""b""\r\nc",E1,T\r\n2,say "x",E1,T`,
    );
    expect(contents).toEqual(['a, "b"\r\nc', 'say "x"']);
    expect(rows).toBe(2);
  });

  it('an empty event id as an event id', async () => {
    expect((await readAll('Content,EventId\na,\n')).eventIds).toEqual(['']);
  });

  it('a file without templates', async () => {
    expect(await readAll('Content,EventId\na,E1\n')).toMatchObject({ templates: [''], notes: [] });
  });

  it('templates as event ids where there are none, with a note', async () => {
    expect(await readAll('Content,EventTemplate\na,T\n')).toMatchObject({
      eventIds: ['T'],
      templates: ['T'],
      notes: [expect.stringContaining('no EventId column')],
    });
  });

  it('columns named as parts of every object', async () => {
    const file = '__proto__,constructor,Content,EventId\nx,y,a,__proto__\n';
    expect(await readAll(file)).toMatchObject({
      contents: ['a'],
      eventIds: ['__proto__'],
      rows: 1,
    });
  });

  it('the same rows from the same bytes however they are cut', async () => {
    const lines = structured.toString().split('\n');
    const file = Buffer.from(
      `\ufeff${lines.slice(0, 400).join('\r\n')}\r\n401,x,x,1,I,c,"é""\r\n🙂 blk_1",A1,T\r\n`,
    );
    expect(file.length).toBeGreaterThan(PIECE_BYTES);
    const whole = await readAll(file);
    expect(whole.contents.at(-1)).toBe('é"\r\n🙂 blk_1');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(file.length), { maxLength: 10 }), async (cuts) => {
        const ends = [...cuts, file.length].sort((a, b) => a - b);
        const chunks = ends.map((end, i) => file.subarray(i === 0 ? 0 : ends[i - 1], end));
        expect(await readAll(...chunks)).toEqual(whole);
      }),
      { numRuns: 50 },
    );
    expect(await readAll(...Array.from(file, (byte) => Uint8Array.of(byte)))).toEqual(whole);
    expect(await readAll(gzipSync(file))).toEqual(whole);
  });

  it('a header longer than a piece', async () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `c${i}`).join(',');
    const file = `${names},Content,EventId\n${','.repeat(20_000)}a,E1\n`;
    expect(await readAll(file)).toMatchObject({ contents: ['a'], eventIds: ['E1'] });
  });

  it('a header of 300,000 columns, more than a call takes arguments', async () => {
    const file = `Content,EventId${','.repeat(300_000)}\na,E1${','.repeat(300_000)}\n`;
    expect(await readAll(file)).toMatchObject({ contents: ['a'], eventIds: ['E1'] });
  });
});

describe('readRows leaves out', () => {
  const good = '1,a,E1,T\n';

  it.each([
    ['too few cells', '2,b,E2\n'],
    ['too many cells', '2,b, c,E2,T\n'],
  ])('a row with %s, and keeps its place', async (_, odd) => {
    const file = await readAll(`${HEADER}\n${good}${odd}${good}`);
    expect(file).toMatchObject({
      contents: ['a', '', 'a'],
      eventIds: ['E1', '', 'E1'],
      templates: ['T', '', 'T'],
      rows: 3,
      notes: [expect.stringMatching(/^Log line 2 was left out .*columns/)],
    });
  });

  it('rows with other numbers of cells, and tells how many and the first', async () => {
    const { notes } = await readAll(`${HEADER}\n${good}x\n${good.repeat(1500)}x\nx,y\n`);
    expect(notes).toEqual([expect.stringMatching(/^3 log lines .* the first is log line 2\.$/)]);
  });

  it('lines whose quotation mark never closes, and tells their numbers', async () => {
    const file = await readAll(`${HEADER}\n${good}2,"b,E1,T\n${good}4,"d,E1,T\n${good}`);
    expect(file.contents).toEqual(['a', '', 'a', '', 'a']);
    expect(file.notes).toEqual([expect.stringMatching(/^2 log lines .*: lines 2, 4\.$/)]);
  });

  it.each([
    ['two lines', '2,"b,E1,T\n3,c",E1,T\n'],
    ['many lines', `2,"b,E1,T\n${good.repeat(500)}3,c",E1,T\n`],
    ['lines up to another column', `2,"b,E1,T\n${good.repeat(3)}3,c,E1",T\n`],
    ['lines up to the end of one', `2,"b,E1,T\n${good.repeat(3)}3,c,E1,T"\n`],
  ])('nothing silently where a misplaced quotation mark joins %s', async (_, joined) => {
    const { rows, notes } = await readAll(`${HEADER}\n${good}${joined}${good}`);
    expect(rows).toBe(3);
    expect(notes).toContainEqual(expect.stringMatching(/misplaced .*first is log line 2\)/));
  });

  it('nothing of a cell with several lines, and says nothing of it', async () => {
    const trace = 'failed\n  at a(b, c)\n  at d(e)\n';
    expect(await readAll(`${HEADER}\n1,"${trace}",E1,T\n`)).toMatchObject({
      contents: [trace],
      notes: [],
    });
  });
});

describe('readRows notes', () => {
  const row = `1,${'a'.repeat(100)},E1,T\n`;

  it('characters that are not UTF-8', async () => {
    const file = Buffer.from(`${HEADER}\n1,caf\xe9,E1,T\n${row}`, 'latin1');
    expect(await readAll(file)).toMatchObject({
      contents: ['caf\ufffd', 'a'.repeat(100)],
      notes: [
        expect.stringContaining('not valid UTF-8 and were replaced by \ufffd, in about 1 line.'),
      ],
    });
  });

  it('NUL characters', async () => {
    expect((await readAll(`${HEADER}\n1,a\0b,E1,T\n${row}`)).notes).toEqual([
      expect.stringContaining('1 NUL character,'),
    ]);
  });
});

it.each([
  [
    'text',
    (at: number) =>
      `2024-07-01 11:00:0${at} INFO started ${at === 2 ? 'x'.repeat(2_000_000) : 'a'}\n`,
  ],
  ['JSON', (at: number) => `{"message": "started ${at === 2 ? 'x'.repeat(2_000_000) : 'a'}"}\n`],
  ['a table', (at: number) => `${at},started ${at === 2 ? 'x'.repeat(2_000_000) : 'a'},E1,T\n`],
])(
  'a line of over 1 MiB in %s is cut with a note, and the others are read',
  async (kind, lineOf) => {
    const lines = Array.from({ length: 8 }, (_, at) => lineOf(at)).join('');
    const { rows, notes } = await readAll(kind === 'a table' ? `${HEADER}\n${lines}` : lines);
    expect(rows).toBe(8);
    expect(notes).toContain('1 line of over 1 MiB was cut there.');
  },
);

describe('readRows refuses', () => {
  it.each([
    ['E_EMPTY_FILE', 'no bytes', ''],
    ['E_EMPTY_FILE', 'white space', ' \n\r\n\t\n'],
    ['E_EMPTY_FILE', 'line ends', '\n'.repeat(100_000)],
    ['E_EMPTY_FILE', 'a byte order mark', '\ufeff'],
    ['E_EMPTY_FILE', 'nothing, packed', gzipSync('')],
    ['E_NO_ROWS', 'a header', `${HEADER}\n`],
    ['E_NO_ROWS', 'a header without line end', HEADER],
    ['E_NO_ROWS', 'a header and blank lines', `${HEADER}\n\n \n`],
    [
      'E_NO_COLUMNS',
      'numbers of nothing',
      `a,b,c\n${Array.from({ length: 50 }, (_, i) => `${i},${i * 7}.5,${9 * i}\n`).join('')}`,
    ],
    ['E_JSON_DAMAGED', 'a record that the end cuts', '{"message": "started", "le'],
    [
      'E_UNREADABLE_LINES',
      'JSON lines, most of them cut',
      '{"message":"a b"}\n{"message":\n{"mes\n',
    ],
    [
      'E_UNREADABLE_LINES',
      'a log, and then other things',
      `2024-07-01 11:00:00 INFO started\n${'2024-07-01 11:00:00 INFO a\n'.repeat(400)}${'%%%\n'.repeat(900)}`,
    ],
    ['E_HTML_PAGE', 'a web page', '<!DOCTYPE html><html><body>Sign in</body></html>'],
    ['E_NOT_TEXT', 'a packed PDF', gzipSync('%PDF-1.7\n')],
    ['E_UNCLOSED_QUOTES', 'an unclosed quotation mark in the header', 'Content,"EventId\na,E1\n'],
    ['E_UNCLOSED_QUOTES', 'eleven more', `${HEADER}\n${'1,"a,E1,T\n'.repeat(11)}`],
    [
      'E_STRAY_QUOTES',
      'quotation marks without end',
      `${HEADER}\n${`1,"${'"x'.repeat(250_000)}",E1,T\n`.repeat(5)}`,
    ],
    ['E_GZIP_DAMAGED', 'half a gzip file', gzipSync(structured).subarray(0, 5000)],
  ])('with %s a file that holds %s', async (code, _, file) => {
    const refusal = await refusalOf(file);
    expect(refusal).toMatchObject({ code, hint: expect.stringMatching(/\.$/) });
    expect(refusal.message).toMatch(/\.$/);
  });

  it.each([
    ['most rows of a short file', 3, 2, false],
    ['half the rows of a short file', 2, 2, true],
    ['most of the first 1,000 rows', 501, 5000, false],
    ['half of the first 1,000 rows', 500, 5000, true],
  ])(
    'a file where %s have another number of cells than the header, unless half',
    async (_, odd, even, isRead) => {
      const file = `${HEADER}\n${'1,a\n'.repeat(odd)}${'1,a,E1,T\n'.repeat(even)}`;
      if (isRead) expect((await readAll(file)).rows).toBe(odd + even);
      else expect(await refusalOf(file)).toMatchObject({ code: 'E_FIELD_COUNT' });
    },
  );

  it('a file with foreign text in its header in harmless words', async () => {
    const { message } = await refusalOf(`${'\u0007x'.repeat(500)},b\n1,2\n`);
    expect(message.length).toBeLessThan(300);
    expect(message).not.toContain('\u0007');
  });
});

describe('readRows', () => {
  it('reports progress that never goes back and ends at the whole file', async () => {
    const told: Progress[] = [];
    const reader = readRows(unpacked(chunksOf(gzipSync(structured))), {
      onProgress: (p) => told.push(p),
    });
    for await (const _ of reader.batches);
    expect(told.length).toBeGreaterThan(3);
    for (const [i, { bytes, rows }] of told.entries()) {
      expect(bytes).toBeGreaterThanOrEqual(told[i - 1]?.bytes ?? 0);
      expect(rows).toBeGreaterThanOrEqual(told[i - 1]?.rows ?? 0);
    }
    const { bytes, rows } = reader.summary();
    expect(told.at(-1)).toEqual({ bytes, rows });
    expect(bytes).toBe(structured.length);
  });

  it('passes on what the source throws, after the rows before', async () => {
    const cut = new Error('connection reset');
    async function* source() {
      yield structured;
      throw cut;
    }
    const reader = readRows(source());
    const read = async () => {
      for await (const _ of reader.batches);
    };
    await expect(read()).rejects.toBe(cut);
    expect(reader.summary().rows).toBeGreaterThan(100);
  });

  it.each([
    [
      'stops',
      async (batches: AsyncIterable<unknown>) => {
        for await (const _ of batches) break;
      },
      structured,
    ],
    [
      'is refused',
      async (batches: AsyncIterable<unknown>) => {
        for await (const _ of batches);
      },
      Buffer.from('a,b\n1,2\n'),
    ],
  ])('closes the source when reading %s', async (_, read, file) => {
    let closed = false;
    async function* source() {
      try {
        yield file;
        yield file;
      } finally {
        closed = true;
      }
    }
    await read(readRows(source()).batches).catch(() => undefined);
    expect(closed).toBe(true);
  });
});

describe('records that all stand on one long line', () => {
  const BULK = 'x'.repeat(600);
  const COUNT = 2500;
  const events = Array.from({ length: COUNT }, (_, i) => ({ message: `order ${i} was sent`, bulk: BULK })); // biome-ignore format: one line
  const xml = (number: number) =>
    `<Event xmlns='x'><System><Provider Name='p'/><EventID>${number}</EventID><Channel>System</Channel><Computer>pc</Computer></System><EventData><Data Name='bulk'>${BULK}</Data></EventData></Event>`;

  it.each([
    ['a list', JSON.stringify(events)],
    ['a list within what an API answers', JSON.stringify({ Records: events })],
    ['Windows events', `<Events>${events.map((_, i) => xml(i % 7)).join('')}</Events>`],
  ])('%s', async (_, text) => {
    expect(text.length).toBeGreaterThan(1_500_000);
    expect(await readAll(text)).toMatchObject({ rows: COUNT, leftOut: 0, notes: [] });
  });

  it.each([
    ['JSON', `{"Records":[{"message":"${BULK.repeat(3000)}`],
    ['XML', `<Events><Event xmlns='x'>${BULK.repeat(3000)}`],
  ])('%s whose record never ends is refused', async (_, text) => {
    expect(await refusalOf(text)).toMatchObject({ code: 'E_LINE_TOO_LONG' });
  });
});

describe('Windows events in XML', () => {
  const event = (number: number, more = '') =>
    `<Event xmlns='x'><System><Provider Name="p"/><EventID>${number}</EventID><Channel>c</Channel><Computer>&#112;c&lt;&amp;&bad;</Computer>${more}</System></Event>`;
  const read = async (text: string) => {
    const { eventIds, rows, leftOut, notes } = await readAll(text);
    return { eventIds, rows, leftOut, notes: notes.length };
  };

  it('may stand one a line, with rubbish between them', async () => {
    const lines = [event(1), 'rubbish', event(2), event(3)];
    expect(await read(lines.join('\n'))).toEqual({
      ...{ eventIds: ['1 p', '', '2 p', '3 p'], rows: 4, leftOut: 1, notes: 1 },
    });
  });

  it.each([
    ['in the middle', [event(1), event(2).slice(0, 60), event(3), event(4)], ['1 p', '', '3 p', '4 p']], // biome-ignore format: one line
    ['at the end', [event(1), event(2), event(3).slice(0, 60)], ['1 p', '2 p', '']],
    ['so that no number is left', [event(1), event(2), '<Event></Event>'], ['1 p', '2 p', '']],
  ])('may be cut %s', async (_, parts, eventIds) => {
    const rows = eventIds.length;
    expect(await read(`<Events>${parts.join('')}`)).toEqual({
      eventIds,
      rows,
      leftOut: 1,
      notes: 1,
    });
  });

  it('may hold levels and members with the names of what every object has', async () => {
    const names = ['constructor', '__proto__', '2'];
    const lines = names.map((name) =>
      event(1, `<Level>${name}</Level><Data Name="${name}">x</Data>`),
    );
    const { batches } = readRows(chunksOf(lines.join('\n')));
    const levels: string[] = [];
    for await (const batch of batches) levels.push(...(batch.levels ?? []));
    expect(levels).toEqual(['', '', 'error']);
  });

  it('are refused where no event is whole', async () => {
    const text = `<Events>${event(1).slice(0, 80)}`;
    expect(await refusalOf(text)).toMatchObject({ code: 'E_XML_DAMAGED' });
  });
});
