import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../../../data/random.ts';
import { isoTime, joined, syslogTime } from './log-lines.ts';
import {
  buildFailed,
  cloudTrail,
  crashLoop,
  diskFull,
  memoryKill,
  windowsLogons,
} from './system-logs.ts';

/** A file that a person drops into a conversation, and what its picture is called. */
export interface Dropped {
  /** What it shows: `password-guessing`. */
  shows: string;
  fileName: string;
  content: string | Buffer;
}

const SAMPLE = join(import.meta.dirname, '../../../data/hdfs-sample.log_structured.csv');

/** Small logs of ours, each with one trouble or none; the same in every run. */
export function shownLogs(): Dropped[] {
  const log = (shows: string, fileName: string, content: string | Buffer) => ({
    shows,
    fileName,
    content,
  });
  return [
    log('password-guessing', 'auth.log', passwordGuessing()),
    log('web-scan', 'access.log', webScan()),
    log('memory-kill', 'syslog', memoryKill()),
    log('build-failed', 'build-4711.log', buildFailed()),
    log('crash-loop', 'orders-service.log', crashLoop()),
    log('disk-full', 'postgresql.log', diskFull()),
    log('windows-logons', 'security-events.csv', windowsLogons()),
    log('cloudtrail', 'cloudtrail.json', cloudTrail()),
    log('normal', 'app.log', normalDay()),
    log('snippet', 'snippet.txt', SNIPPET),
    log('hdfs-sample', 'hdfs-sample.log_structured.csv', readFileSync(SAMPLE)),
  ];
}

/** Files that cannot be read. */
export function wrongFiles(): Dropped[] {
  const picture = Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex');
  const page = '<!doctype html><html><head><title>Sign in</title></head><body>…</body></html>\n';
  return [
    { shows: 'picture', fileName: 'screenshot.png', content: picture },
    { shows: 'picture-named-log', fileName: 'screenshot.log', content: picture },
    { shows: 'empty', fileName: 'empty.log', content: '' },
    { shows: 'web-page', fileName: 'download.log', content: page },
  ];
}

const SNIPPET = `2026-03-04 09:12:01 INFO  Starting payment worker 3
2026-03-04 09:12:02 INFO  Connected to queue payments
2026-03-04 09:12:09 ERROR Could not charge order 88121: the card service answered 503
2026-03-04 09:12:10 WARN  Will try again in 30 seconds
2026-03-04 09:12:40 ERROR Could not charge order 88121: the card service answered 503
`;

function passwordGuessing(): string {
  const random = createRandom(1);
  const names = ['root', 'admin', 'test', 'oracle', 'postgres', 'backup'] as const;
  const lines: string[] = [];
  let at = 0;
  const add = (text: string) => {
    const pid = random.between(2_000, 9_000);
    lines.push(`${syslogTime(at)} web1 sshd[${pid}]: ${text}`);
  };
  const usual = () => {
    at += random.between(30, 90);
    add(`Accepted publickey for deploy from 10.2.0.5 port ${random.between(40_000, 60_000)} ssh2`);
    add('pam_unix(sshd:session): session opened for user deploy(uid=1001) by (uid=0)');
    at += random.between(1, 20);
    add('pam_unix(sshd:session): session closed for user deploy');
  };
  for (let n = 0; n < 25; n++) usual();
  for (let n = 0; n < 180; n++) {
    at += random.between(1, 4);
    const name = random.pick(names);
    const who = name === 'root' || name === 'backup' ? name : `invalid user ${name}`;
    const port = random.between(30_000, 60_000);
    add(`Failed password for ${who} from 203.0.113.77 port ${port} ssh2`);
  }
  at += 3;
  add('Accepted password for backup from 203.0.113.77 port 51122 ssh2');
  add('pam_unix(sshd:session): session opened for user backup(uid=34) by (uid=0)');
  for (let n = 0; n < 10; n++) usual();
  return joined(lines);
}

function webScan(): string {
  const random = createRandom(2);
  const pages = ['/', '/products', '/products/17', '/cart', '/static/app.js', '/about'] as const;
  const probes = [
    ...['/.env', '/.git/config', '/wp-login.php', '/wp-admin/', '/phpmyadmin/', '/admin.php'],
    ...[
      '/cgi-bin/test.cgi',
      '/etc/passwd',
      '/../../../../etc/passwd',
      '/backup.zip',
      '/.aws/credentials',
    ],
  ];
  const lines: string[] = [];
  let at = 0;
  const add = (from: string, path: string, status: number, agent: string) => {
    const day = isoTime(at);
    const time = `04/Mar/2026:${day.slice(11, 19)} +0000`;
    const bytes = status === 200 ? random.between(400, 9_000) : 153;
    lines.push(`${from} - - [${time}] "GET ${path} HTTP/1.1" ${status} ${bytes} "-" "${agent}"`);
  };
  for (let n = 0; n < 240; n++) {
    at += random.between(1, 12);
    add(
      `192.0.2.${random.between(10, 60)}`,
      random.pick(pages),
      200,
      'Mozilla/5.0 (Windows NT 10.0)',
    );
    if (n < 120 || n >= 120 + probes.length * 4) continue;
    add('198.51.100.23', probes[n % probes.length] ?? '/', 404, 'Mozilla/5.0 zgrab/0.x');
  }
  return joined(lines);
}

function normalDay(): string {
  const random = createRandom(3);
  const lines: string[] = [];
  let at = 0;
  for (let n = 0; n < 220; n++) {
    at += random.between(2, 9);
    const order = random.between(10_000, 99_999);
    const told = (text: string) =>
      lines.push(`${isoTime(at).replace('T', ' ').slice(0, 19)} INFO  ${text}`);
    told(`Order ${order} received from the shop`);
    told(`Order ${order} paid in ${random.between(80, 140)} ms`);
    told(`Order ${order} handed to the warehouse`);
  }
  return joined(lines);
}
