import { gzipSync, zstdCompressSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import tar from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { listLogs, openFile } from '../../../../src/engine/read/bytes/open-file.ts';
import { chunksOf } from '../read-all.ts';

const TEXT = '2026-03-01 10:00:00 INFO one\n2026-03-01 10:00:01 INFO two\n';
/** `printf … | bzip2`, `printf … | xz` */
const BZIP2 = Buffer.from(
  'QlpoOTFBWSZTWWR4nkUAABBdgAAQQAJ5EAEhggGEgCAAVECYmQaMCqp6TQNqPSGa3bxTphedMIlZrwglKxsgpdSmc0oVYu5IpwoSDI8TyKA=',
  'base64',
);
const XZ = Buffer.from(
  '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4AA5AChdABkMApKyqVH0SQCnxxVdefnvIOwYaGtvKuw3XTBOs9PvoFkxPW/eIAAAHQdfytSXwtUAAUQ6mOafch+2830BAAAAAARZWg==',
  'base64',
);

async function read(bytes: Uint8Array, inside?: string[]) {
  // Cut into small parts, as a network may.
  const parts = Array.from({ length: Math.ceil(bytes.length / 100) }, (_, i) =>
    bytes.subarray(100 * i, 100 * (i + 1)),
  );
  const file = await openFile(chunksOf(...parts), inside);
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.chunks) chunks.push(chunk.slice());
  return { text: Buffer.concat(chunks).toString(), notes: file.notes() };
}

async function tarOf(files: Record<string, Uint8Array>): Promise<Uint8Array> {
  const pack = tar.pack();
  for (const [name, bytes] of Object.entries(files)) pack.entry({ name }, Buffer.from(bytes));
  pack.finalize();
  const parts: Uint8Array[] = [];
  for await (const part of pack) if (part instanceof Uint8Array) parts.push(part);
  return Buffer.concat(parts);
}

const bytesOf = (text: string) => Buffer.from(text);
const PIECES = {
  'var/app.log': strToU8('three\n'),
  'var/app.log.1': strToU8('two\n'),
  'var/app.log.2.gz': gzipSync('one\n'),
};

describe('openFile', () => {
  it.each([
    ['nothing', bytesOf(TEXT)],
    ['gzip', gzipSync(TEXT)],
    ['gzip in members', Buffer.concat([gzipSync(TEXT.slice(0, 20)), gzipSync(TEXT.slice(20))])],
    ['Zstandard', zstdCompressSync(TEXT)],
    ['bzip2', BZIP2],
    ['xz', XZ],
    ['ZIP', zipSync({ 'a.log': strToU8(TEXT) })],
    ['ZIP, stored', zipSync({ 'a.log': [strToU8(TEXT), { level: 0 }] })],
  ])('reads a log that is packed with %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ text: TEXT, notes: [] });
  });

  it('reads the only log of a tar archive, also of a packed one', async () => {
    const bytes = await tarOf({ 'logs/a.log': strToU8(TEXT), '.hidden': strToU8('x') });
    expect(await read(bytes)).toEqual({ text: TEXT, notes: [] });
    expect(await read(gzipSync(bytes))).toEqual({ text: TEXT, notes: [] });
  });

  it.each([
    ['ZIP', async () => zipSync(PIECES)],
    ['tar', () => tarOf(PIECES)],
  ])('joins the pieces of a rotated log in a %s archive, the oldest first', async (_, pack) => {
    const bytes = await pack();
    const logs = (await listLogs(chunksOf(bytes))) ?? [];
    expect(logs.map(({ name }) => name)).toEqual(['var/app.log']);
    expect((await read(bytes, logs[0]?.pieces)).text).toBe('one\ntwo\nthree\n');
  });

  it('lists the logs of an archive, the largest first, without what is none', async () => {
    const files = {
      'b.log': strToU8('b\n'),
      'a.log': strToU8('aa\n'),
      'manual.pdf': strToU8('%PDF-1.7\n'),
      '__MACOSX/._a.log': strToU8('x\n'),
      'empty.log': strToU8(''),
    };
    expect(await listLogs(chunksOf(zipSync(files)))).toEqual([
      { name: 'a.log', pieces: ['a.log'], bytes: 3 },
      { name: 'b.log', pieces: ['b.log'], bytes: 2 },
    ]);
    await expect(read(zipSync(files))).rejects.toMatchObject({ code: 'E_SEVERAL_LOGS' });
    expect(await listLogs(chunksOf(TEXT))).toBeNull();
  });

  it.each([
    ['E_NO_LOG_INSIDE', zipSync({ 'a.pdf': strToU8('%PDF-1.7\n') })],
    ['E_PACKED_DAMAGED', zipSync({ 'a.log': strToU8(TEXT.repeat(99)) }).subarray(0, 90)],
    ['E_PACKED_DAMAGED', BZIP2.subarray(0, 60)],
    ['E_PACKED_DAMAGED', XZ.subarray(0, 60)],
    ['E_GZIP_BOMB', zipSync({ 'a.log': Buffer.alloc(80 * 1024 ** 2, 'a\n') })],
  ])('refuses with %s in words', async (code, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code, hint: expect.stringMatching(/\.$/) });
  });

  it.each([100, 700, 5_000])(
    'says of a tar archive cut after %d bytes, packed or not, that a part is missing',
    async (bytes) => {
      const whole = await tarOf({ 'a.log': strToU8(TEXT.repeat(99)) });
      const packed = gzipSync(whole);
      const cut = packed.subarray(0, (packed.length * bytes) / whole.length);
      for (const file of [
        whole.subarray(0, 512 + bytes),
        gzipSync(whole.subarray(0, 512 + bytes)),
        cut,
      ])
        await expect(read(file)).rejects.toMatchObject({
          message: expect.stringContaining('ends too early'),
          hint: expect.stringMatching(/\.$/),
        });
    },
  );

  it.each([
    ['little-endian with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['big-endian with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
    ['little-endian without one', Buffer.from(TEXT, 'utf16le')],
    ['big-endian without one', Buffer.from(TEXT, 'utf16le').swap16()],
  ])('reads UTF-16 %s, with a note', async (_, bytes) => {
    expect(await read(bytes)).toEqual({
      text: TEXT,
      notes: [expect.stringContaining('saved as UTF-16')],
    });
  });

  it('reads Windows-1252 by what its bytes show, with a note', async () => {
    const text = `${TEXT.repeat(10)}Zugriff für Müller – verweigert\n`;
    const bytes = Buffer.from(text.replace('–', '\x96'), 'latin1');
    expect(await read(bytes)).toEqual({ text, notes: [expect.stringContaining('Windows-1252')] });
  });

  it('leaves UTF-8 with a few damaged bytes what it is', async () => {
    const bytes = Buffer.concat([bytesOf('für alle\n'), Buffer.of(0xe4, 0x20, 0x0a)]);
    expect((await read(bytes)).text).toBe('für alle\n\ufffd \n');
  });

  it('skips NUL bytes at the head, with a note', async () => {
    expect(await read(Buffer.concat([Buffer.alloc(100_000), bytesOf(TEXT)]))).toEqual({
      text: TEXT,
      notes: [expect.stringContaining('NUL bytes')],
    });
  });

  it('reads the first sheet of a workbook that holds a table', async () => {
    const sheet = (rows: string) =>
      strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
    const bytes = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8(
        '<workbook><sheets><sheet name="Cover" r:id="rId1"/><sheet name="Log" r:id="rId2"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
      ),
      'xl/styles.xml': strToU8(
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
      ),
      'xl/worksheets/sheet1.xml': sheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
      'xl/worksheets/sheet2.xml': sheet(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Message</t></is></c></row>' +
          '<row r="2"><c r="A2" s="1"><v>46082.5</v></c><c r="C2" t="s"><v>1</v></c></row>',
      ),
      'xl/sharedStrings.xml': strToU8(
        '<sst><si><t>Time</t></si><si><r><t>failed, </t></r><r><t>again &amp; again</t></r></si></sst>',
      ),
    });
    expect(await read(bytes)).toEqual({
      text: 'Time,,Message\n2026-03-01T12:00:00,,"failed, again & again"\n',
      notes: ['Read from an Excel workbook: the sheet "Log".'],
    });
  });
});

it('a picture is called one, though its first bytes are no UTF-8', async () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex');
  await expect(read(png)).rejects.toMatchObject({
    code: 'E_NOT_TEXT',
    message: 'This is a picture, not a log.',
  });
});
