import { expect, it } from 'vitest';
import { kindById } from '../../src/knowledge/catalogue.ts';
import { REASONS, reasonBeside, reasonOf, thingOf } from '../../src/knowledge/reasons/reason-of.ts';
import { withoutSlots } from '../../src/knowledge/slots.ts';
import { ownReadingGrade } from '../../src/text/reading-grade.ts';

/** Lines of ours, the reason that they tell, and what they name beside it. */
const LINES: [line: string, reason: string, thing: string | null][] = [
  ['java.lang.OutOfMemoryError: Java heap space', 'no-memory', null],
  ['write /data/wal/0007: no space left on device', 'no-room', '/data/wal/0007'],
  ['cannot create /mnt/nvr/a.mp4: Read-only file system', 'only-readable', '/mnt/nvr/a.mp4'],
  ['Buffer I/O error on dev sdb1, logical block 12', 'disk-error', 'sdb1'],
  ['accept: too many open files', 'too-many-open', null],
  ['shop: error while loading shared libraries: libpq.so.5: cannot open shared object file', 'library-file-missing', 'libpq.so.5'], // biome-ignore format: one line
  ['/bin/sh: ffmpeg: command not found', 'command-missing', 'ffmpeg'],
  ['connect() to unix:/run/acme/app.sock failed (2: No such file or directory)', 'socket-missing', null], // biome-ignore format: one line
  ['SQLSTATE[HY000] [2002] No such file or directory', 'socket-missing', null],
  ['dial unix /run/acme.sock: connect: no such file or directory', 'socket-missing', null],
  ['open /etc/acme/app.yaml: no such file or directory', 'file-not-there', '/etc/acme/app.yaml'],
  ['FileNotFoundException: C:\\Shop data\\prices.csv (cannot find the file)', 'document-missing', 'C:\\Shop data\\prices.csv'], // biome-ignore format: one line
  ["PermissionError: [Errno 13] Permission denied: '/srv/acme/out.log'", 'not-permitted', '/srv/acme/out.log'], // biome-ignore format: one line
  ['listen tcp 0.0.0.0:8080: bind: address already in use', 'port-taken', '8080'],
  ['Could not get lock /var/lib/dpkg/lock-frontend', 'held-by-another', '/var/lib/dpkg/lock-frontend'], // biome-ignore format: one line
  ['getaddrinfo ENOTFOUND db.acme.internal', 'name-not-found', 'db.acme.internal'],
  ['dial tcp 10.0.0.5:5432: connect: connection refused', 'connection-refused', '10.0.0.5:5432'],
  ['connect to 192.0.2.77: No route to host', 'no-way-there', '192.0.2.77'],
  ['GET http://stock.acme:8080/items: context deadline exceeded', 'no-answer-in-time', 'stock.acme:8080'], // biome-ignore format: one line
  ['read tcp 10.0.0.5:443: connection reset by peer', 'connection-broke-off', '10.0.0.5:443'],
  ['x509: certificate has expired or is not yet valid: CN=mail.acme', 'certificate-out-of-date', 'mail.acme'], // biome-ignore format: one line
  ['x509: certificate signed by unknown authority', 'certificate-unknown', null],
  ['Client error: 429 Too Many Requests', 'too-many-calls', null],
  ['card service answered 503', 'other-side-failed', null],
  ["ModuleNotFoundError: No module named 'solar_api'", 'module-missing', 'solar_api'],
  ['java.lang.NoClassDefFoundError: com/acme/Price', 'class-missing', 'com/acme/Price'],
  ["undefined reference to `compress2'", 'symbol-missing', 'compress2'],
  ['Could not load plugin "Economy": missing dependency Vault_API', 'part-needed', 'Vault_API'],
  ['mod was built for Minecraft 1.20', 'versions-do-not-fit', null],
  ['Cannot invoke "Order.total()" because "order" is null', 'nothing-there', 'order'],
  ['ReferenceError: priceList is not defined', 'name-not-known-in-code', 'priceList'],
  ['password authentication failed for user "shop_app"', 'sign-in-data-wrong', 'shop_app'],
  ['web is not authorized to perform: s3:PutObject', 'no-right-for-this', 's3:PutObject'],
  ['relation "orders_old" does not exist', 'table-missing', 'orders_old'],
  ['duplicate key value violates unique constraint "users_pkey"', 'entry-there-already', 'users_pkey'], // biome-ignore format: one line
  ['Checksum mismatch for run17.fastq.gz: expected 9f1c', 'damaged-data', 'run17.fastq.gz'],
  ['upload refused: file exceeds the maximum size of 20 MB', 'too-large', null],
  ['connection pool exhausted, 50 of 50 in use', 'all-places-taken', null],
  ['environment variable STRIPE_SECRET is not set', 'setting-not-there', 'STRIPE_SECRET'],
  ['unknown directive "proxy_passs"', 'setting-not-known', 'proxy_passs'],
  ['Unexpected token < in JSON at position 0', 'cannot-be-read', null],
  ['request rejected: clock skew of 412 s', 'wrong-clock', null],
  ['licence has expired', 'licence-ended', null],
  ['Camera yard is offline', 'device-gone', null],
  ['NumberFormatException: For input string: "12,5"', 'bad-value', '12,5'],
  ["cannot find product 'A-17'", 'nothing-found', 'A-17'],
];

it.each(LINES)('%s: %s, %s', (line, reason, thing) => {
  const found = reasonOf(line);
  expect(found?.id).toBe(reason);
  expect(found && thingOf(found, line)).toBe(thing);
});

it.each([
  'order 17 handed to the warehouse',
  'connected to 10.0.0.5:5432',
  'timeout=30s retries=3',
  '    at com.acme.Shop.main(Shop.java:12)',
])('"%s" tells no reason', (line) => {
  expect(reasonOf(line)).toBeNull();
});

it('a reason is told beside a kind that leaves it open, and not beside one that says the same', () => {
  const line = 'Could not write archive week09.tar: No space left on device';
  expect(reasonBeside(kindById('backup-failed')!, line)?.id).toBe('no-room');
  expect(reasonBeside(kindById('disk-full')!, line)).toBeNull();
  expect(reasonBeside(kindById('sign-in-failed')!, 'connection refused')).toBeNull();
});

it('kinds that say the same as a reason are in the catalogue', () => {
  const unknown = REASONS.flatMap(({ saidBy = [] }) => saidBy).filter((id) => !kindById(id));
  expect(unknown).toEqual([]);
});

it.each(REASONS.map(({ id, ...reason }) => [id, reason] as const))(
  '%s is told in plain words without facts',
  (_, reason) => {
    const [what = '', meaning = '', ...steps] = [
      ...[reason.what, reason.meaning],
      ...reason.steps,
    ].map(withoutSlots);
    const text = [`${what}.`, meaning, ...steps].join(' ');
    expect(text).not.toMatch(/[<>]/);
    expect(what).toMatch(/^[a-z].*[^.]$/);
    expect(ownReadingGrade(text)).toBeLessThanOrEqual(8);
    expect(meaning.split(/\s+/).length).toBeLessThanOrEqual(32);
  },
);
