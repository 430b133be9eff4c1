import { expect, it } from 'vitest';
import { commandOn } from '../../src/knowledge/products/commands.ts';
import { useOf } from '../../src/knowledge/products/file-uses.ts';
import { isOfMac, onMac } from '../../src/knowledge/products/mac.ts';
import { PRODUCT_SLOTS } from '../../src/knowledge/products/product.ts';
import {
  calledIn,
  isDatabase,
  ofProduct,
  PRODUCTS,
  writerOf,
} from '../../src/knowledge/products/product-of.ts';

it.each([
  ['PostgreSQL', '2024-05-06 09:14:01.102 UTC [3412] LOG:  checkpoint complete: wrote 12 buffers'],
  ['MySQL', '2024-06-01T02:00:00Z 0 [System] [MY-010931] [Server] ready for connections'],
  ['MongoDB', '2024-03-05T10:00:01.123+0000 I NETWORK  [initandlisten] waiting for connections'],
  ['Redis', '1:M 12 Mar 2024 10:00:00.123 * Ready to accept connections'],
  ['Kafka', '[2024-03-01 10:00:00,000] INFO [KafkaServer id=1] started (kafka.server.KafkaServer)'],
  ['nginx', 'nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)'],
  ['Minecraft', '[10:00:00] [Server thread/INFO]: Done (12.3s)!'],
  ['npm', 'npm ERR! code ETARGET'],
  ['make', 'make: *** [Makefile:12: main.o] Error 1'],
  [null, '2024-03-01 10:00:00 INFO shop an order was saved'],
])('a log is written by %s', (name, line) => {
  expect(writerOf(line)?.name ?? null).toBe(name);
});

it('whoever is called is not who writes', () => {
  const line = 'PDOException: SQLSTATE[HY000] [2002] Connection refused';
  expect(writerOf(line)).toBeNull();
  const called = calledIn(line);
  expect(called?.name).toBe('MySQL');
  expect(called && isDatabase(called)).toBe(true);
});

it('names stand in a command where they are safe, and where they are not, there is no command', () => {
  const npm = PRODUCTS.find(({ name }) => name === 'npm') ?? null;
  const of = (name: string | null) => ofProduct('versions', npm, { format: '', name });
  expect(of('left-pad@9.9.9')).toBe('"npm view left-pad versions"');
  expect(of('@acme/shop@2.0.0')).toBe('"npm view @acme/shop versions"');
  for (const name of [null, '-g', '$(reboot)', 'a;b', 'a b', '`x`', 'https://x.example']) {
    expect(of(name)).toBeNull();
  }
});

it('what starts a program is asked for it', () => {
  expect(ofProduct('look', null, { format: 'a syslog file', name: 'pay-api' })).toBe(
    '"systemctl status pay-api"',
  );
  const compose = 'a text log with times inside docker compose output';
  expect(ofProduct('log', null, { format: compose, name: 'web-1' })).toBe(
    '"docker compose logs web-1"',
  );
  expect(ofProduct('look', null, { format: 'a text log with times', name: 'web' })).toBeNull();
});

it.each([
  ['seefile', '/etc/shop/pay.yml', '"ls -l /etc/shop/pay.yml"'],
  ['health', 'sdb', '"sudo smartctl -a /dev/sdb"'],
  ['health', '/var/lib', null],
  ['reach', 'db1:5432', '"nc -vz db1 5432"'],
  ['reach', '10.0.0.5', '"ping 10.0.0.5"'],
  ['reach', '-rf', null],
  ['seefile', '/tmp/a b', null],
  ['seefile', '/tmp/$(reboot)', null],
  ['fullness', 'C:', null],
  ['lookup', null, null],
] as const)('%s on %s is %s', (slot, name, command) => {
  expect(commandOn(slot, name)).toBe(command);
});

it.each([
  ['/run/mysqld/mysqld.sock', 'the way by which another program is reached'],
  ['/etc/shop/pay.yml', 'a file of settings'],
  ['/srv/x', null],
])('%s is %s', (path, use) => {
  expect(useOf(path)).toBe(use);
});

it('what is typed changes nothing that holds data', () => {
  const texts = PRODUCTS.flatMap((product) => PRODUCT_SLOTS.flatMap((slot) => product[slot] ?? []));
  expect(texts.length).toBeGreaterThan(150);
  for (const text of texts) {
    expect(text).not.toMatch(/\b(?:rm|drop|delete|truncate|purge|restart|kill|flushall|repair)\b/i);
    expect(text).not.toMatch(/[{}|]|https?:/);
  }
});

it.each([
  ['"sudo systemctl start mysql"', '/Users/ann/shop/app.php', '"brew services start mysql"'],
  ['"systemctl status mysql"', '/Users/ann/shop/app.php', '"brew services list"'],
  ['"sudo systemctl start mysql"', '/Applications/MAMP/htdocs/a.php', 'open MAMP and press Start'],
  ['"redis-cli ping"', '/Users/ann', '"redis-cli ping"'],
  [null, '/Users/ann', null],
])('%s on a Mac', (told, lines, expected) => {
  expect([isOfMac(lines), onMac(told, lines)]).toEqual([true, expected]);
});

it('a folder of users on another system is no Mac', () => {
  expect(isOfMac('C:\\Users\\ann and /home/Users/ann')).toBe(false);
});
