import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { refuseForeignFile } from '../../../../src/engine/read/bytes/refuse-foreign-file.ts';

const bytes = (latin1: string) => Buffer.from(latin1, 'latin1');
const padded = (latin1: string) => Buffer.concat([bytes(latin1), Buffer.alloc(512)]);

describe('refuseForeignFile', () => {
  it.each([
    ['ZIP archive', padded('PK\x03\x04')],
    ['Excel workbook', padded('PK\x03\x04\x14\0\x06\0xl/workbook.xml')],
    ['gzip twice', gzipSync('x')],
    ['Zstandard', padded('\x28\xb5\x2f\xfd')],
    ['bzip2', padded('BZh91AY&SY')],
    ['xz', padded('\xfd7zXZ\0')],
    ['7-Zip', padded('7z\xbc\xaf\x27\x1c')],
    ['RAR', padded('Rar!\x1a\x07\x01')],
    ['tar archive', padded(`${'a'.repeat(100)}${'\0'.repeat(157)}ustar`)],
    ['old Excel', padded('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['PDF', padded('%PDF-1.7\n')],
    ['a picture', padded('\x89PNG\r\n\x1a\n')],
    ['picture', padded('\xff\xd8\xff\xe0')],
    ['Windows program', padded('MZ\x90\0')],
    ['Linux program', padded('\x7fELF')],
    ['no text', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7) % 256))],
  ])('names %s', (kind, start) => {
    expect(() => refuseForeignFile(start)).toThrow(
      expect.objectContaining({ code: 'E_NOT_TEXT', message: expect.stringContaining(kind) }),
    );
  });

  it.each([
    ['a doctype', '<!DOCTYPE html>\n<html>'],
    ['html after blanks', '\ufeff \n\n<html lang="en">'],
    ['a comment before', '<!-- sign in --><html>'],
    ['an XML declaration before', '<?xml version="1.0"?><html xmlns="x">'],
  ])('names a web page with %s', (_, page) => {
    expect(() => refuseForeignFile(Buffer.from(page))).toThrow(
      expect.objectContaining({ code: 'E_HTML_PAGE' }),
    );
  });

  it.each([
    ['a log', 'LineId,Content\n1,x\n'],
    ['nothing', ''],
    ['texts that begin as binary files do', 'MZ,BZh9,PK,GIF8,PAR1\n'],
    ['colours and a few NUL bytes', `\x1b[31mred\x1b[0m\n${'plain line\n'.repeat(50)}\0\0`],
    ['markup inside a log', 'Content,EventId\n<html> sent,E1\n'],
    ['text that is not UTF-8', 'caf\xe9,\xfcber\n'],
  ])('lets %s pass', (_, text) => {
    expect(() => refuseForeignFile(bytes(text))).not.toThrow();
  });
});
