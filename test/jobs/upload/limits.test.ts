import { expect, it } from 'vitest';
import { refusals } from '../../../src/bots/views/words/refusals.ts';
import { refuseUpload } from '../../../src/jobs/upload/limits.ts';

const MAX = 512 * 1024 ** 2;

it.each([
  'a.csv',
  'A.CSV',
  'a.csv.gz',
  'a.tsv',
  'a.log',
  'a.txt.gz',
  'a.json',
  'a.jsonl.gz',
  'a.ndjson',
  '.csv',
  'a b\n.csv',
  'app.log.1',
  'server.log.2026-11-29',
  'syslog',
  'catalina.out',
  'message.txt',
  'events.xml',
  'a.xlsx',
  'a.zip',
  'a.tar.gz',
  'a.gz',
  'a.evtx',
  '',
])('takes %j', (fileName) => {
  expect(() => refuseUpload({ fileName, sizeBytes: MAX }, MAX, refusals)).not.toThrow();
  expect(() => refuseUpload({ fileName, sizeBytes: null }, MAX, refusals)).not.toThrow();
});

it.each([
  ['a.pdf', 'document'],
  ['notes.docx', 'document'],
  ['cat.PNG', 'picture'],
  ['call.mp4', 'recording'],
  ['a.csv.exe', 'program or settings file'],
])('refuses %j by its name, which is that of a %s', (fileName, kind) => {
  expect(() => refuseUpload({ fileName, sizeBytes: 1 }, MAX, refusals)).toThrow(
    expect.objectContaining({ code: 'E_FILE_KIND', message: expect.stringContaining(kind) }),
  );
});

it.each([
  [0, 'E_EMPTY_FILE', 'The file is empty.'],
  [MAX + 1, 'E_FILE_TOO_LARGE', 'The file is too large: the most that can be read here is 512 MB.'],
])('refuses %d bytes', (sizeBytes, code, message) => {
  expect(() => refuseUpload({ fileName: 'a.csv', sizeBytes }, MAX, refusals)).toThrow(
    expect.objectContaining({ code, message }),
  );
});
