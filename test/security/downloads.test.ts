import { once } from 'node:events';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isAllowedHost as isDiscords } from '../../src/bots/discord/download.ts';
import { isAllowedHost as isSlacks } from '../../src/bots/slack/download.ts';
import { startService } from '../helpers/a-service.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { lyingLength, neverEnding, redirectTo } from '../helpers/fake-slack/downloads.ts';
import type { Respond } from '../helpers/fake-slack/types.ts';
import { PLATFORMS, personOn } from '../helpers/people-on.ts';

const LOG = anHdfsLog();
const BOMB = gzipSync(Buffer.alloc(256 * 1024 ** 2, '\n'));

/** Where a crafted file might point: other hosts, look-alikes, this network and this machine. */
const ELSEWHERE = [
  'https://evil.example/files.slack.com/attachments/cdn.discordapp.com',
  'https://files.slack.com.evil.example/F1',
  'https://cdn.discordapp.com.evil.example/app.csv',
  'https://evilslack.com/F1',
  'https://evilcdn.discordapp.com/app.csv',
  'https://files.slack.com@evil.example/F1',
  'https://user@files.slack.com/F1',
  'https://user:pass@cdn.discordapp.com/app.csv',
  'https://files.slack.com:8443/F1',
  'https://cdn.discordapp.com:8443/app.csv',
  'http://files.slack.com/F1',
  'http://cdn.discordapp.com/app.csv',
  'https://drive.google.com/file/1',
  ...['127.0.0.1', 'localhost', '[::1]', '127.1', '2130706433', '0x7f000001', '0.0.0.0'].map(
    (host) => `http://${host}/F1`,
  ),
  ...['10.0.0.1', '172.16.0.1', '192.168.0.1', '169.254.169.254', '[fd00::1]', '[fe80::1]'].map(
    (host) => `https://${host}/F1`,
  ),
  'https://metadata.google.internal/computeMetadata/v1/',
  'file:///etc/passwd',
  'data:text/csv,a',
  'blob:https://files.slack.com/1',
  'javascript:alert(1)',
  '//files.slack.com/F1',
  'files.slack.com',
  '',
];

describe.each(ELSEWHERE)('%j', (url) => {
  it('is no place to fetch a file of Slack from', () => {
    expect(isSlacks(url, undefined)).toBe(false);
    expect(isSlacks(url, 'http://127.0.0.1:4000/api/')).toBe(false);
  });

  it('is no place to fetch a file of Discord from', () => {
    expect(isDiscords(url, undefined)).toBe(false);
    expect(isDiscords(url, 'http://127.0.0.1:4000')).toBe(false);
  });
});

it.each([
  [isSlacks, 'https://files.slack.com/files-pri/T1-F1/download/app.csv', undefined],
  [isSlacks, 'https://acme.slack.com/files/U1/F1', undefined],
  [isDiscords, 'https://cdn.discordapp.com/attachments/1/2/app.csv?ex=1', undefined],
  [isDiscords, 'https://media.discordapp.net/attachments/1/2/app.csv', undefined],
  [isSlacks, 'http://127.0.0.1:4000/files-pri/F1', 'http://127.0.0.1:4000/api/'],
  [isDiscords, 'http://127.0.0.1:4000/attachments/1', 'http://127.0.0.1:4000'],
])('a platform’s own hosts and the configured one are (%#)', (isAllowed, url, configured) => {
  expect(isAllowed(url, configured)).toBe(true);
});

it.each([
  ['http://127.0.0.1:4001/F1'],
  ['https://127.0.0.1:4000/F1'],
  ['http://localhost:4000/F1'],
  ['http://127.0.0.1:4000@evil.example/F1'],
])('beside the configured origin, %s is refused', (url) => {
  expect(isSlacks(url, 'http://127.0.0.1:4000/api/')).toBe(false);
  expect(isDiscords(url, 'http://127.0.0.1:4000')).toBe(false);
});

describe.each(PLATFORMS)('on %s', (platform) => {
  it('a redirect is not followed, and the person is told that it failed', async () => {
    let hits = 0;
    const trap = createServer((_req, res) => {
      hits++;
      res.end(anHdfsLog());
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void trap.close());
    await once(trap, 'listening');
    const address = trap.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const person = personOn(platform, await startService());
    const respond = redirectTo(`http://127.0.0.1:${port}/latest/meta-data`);
    person.upload({ name: 'app.csv', content: 'x', respond });
    await person.reads(/could not be judged|did not hand over the file/);
    expect(hits).toBe(0);
  });

  it.each([
    ['never ends', neverEnding(Buffer.from(LOG)), 'is too large'],
    ['is longer than its Content-Length', lyingLength(Buffer.from(LOG), 50), 'could not be judged'],
    ['claims a terabyte', lyingLength(Buffer.from(LOG), 1e12), 'is too large'],
    ['unpacks to 256 MB', (_req, res) => void res.end(BOMB), 'unpacks to far more'],
  ] satisfies [string, Respond, string][])(
    'a file that %s is answered in words, and the next one as usual',
    async (_, respond, words) => {
      const person = personOn(platform, await startService({ maxUploadBytes: 3_000_000 }));
      person.upload({ name: 'bad.csv.gz', content: LOG, respond });
      await person.reads(new RegExp(words));
      person.upload({ name: 'app.csv', content: LOG });
      await person.reads(/1 of 120 file pieces/);
    },
  );
});
