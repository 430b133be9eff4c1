import { expect, it } from 'vitest';
import { readRows } from '../../../src/engine/read/read-rows.ts';
import { textsOf } from '../../../src/engine/read/records/row-batch.ts';
import { chunksOf } from './read-all.ts';

async function read(lines: readonly string[]) {
  const reader = readRows(chunksOf(`${lines.join('\n')}\n`));
  const records: Record<string, string>[] = [];
  for await (const batch of reader.batches) {
    for (const [i, content] of textsOf(batch.contents).entries()) {
      const told = reader.layout().keys.map((key, at) => [key, batch.keys?.[at]?.at(i) ?? '']);
      const fields = Object.fromEntries(told.filter(([, value]) => value !== ''));
      records.push({ content, event: batch.eventIds.at(i)!, ...fields });
    }
  }
  const { leftOut, notes } = reader.summary();
  return { records, leftOut, notes, format: reader.layout().format };
}

const block = (second: number, source: string) =>
  `Mar 14 08:00:0${second} web-1 kernel: [ 10${second}.123456] [UFW BLOCK] IN=eth0 OUT= MAC=00:11 SRC=${source} DST=198.51.100.7 LEN=40 PROTO=TCP SPT=4711 DPT=23 SYN`;
const login = (second: number) =>
  `Mar 14 08:00:0${second} web-1 sshd[4]: Accepted publickey for ada from 192.0.2.9`;

it('lines of a firewall among those of a syslog tell their fields and event', async () => {
  const { records, notes, format } = await read([
    login(0),
    block(1, '192.0.2.7'),
    login(2),
    login(3),
    block(4, '192.0.2.8'),
  ]);
  expect(format).toBe('a syslog file');
  expect(records[0]).toMatchObject({ event: '', service: 'sshd', pid: '4' });
  expect(records[0]).not.toHaveProperty('source_ip');
  expect(records[4]).toMatchObject({
    event: 'UFW BLOCK TCP in',
    source_ip: '192.0.2.8',
    target_port: '23',
    service: 'kernel',
  });
  expect(notes.join(' ')).toContain(
    '2 lines of the file are in another form, read as a firewall log',
  );
});

it.each([
  ['one line of a firewall', block(4, '192.0.2.8')],
  ['a line that speaks of one', 'Mar 14 08:00:04 web-1 app[7]: rule IN= and SRC= are empty'],
])('%s among others stays text', async (_, line) => {
  const { records } = await read([login(0), login(1), login(2), line, login(5)]);
  expect(records.map(({ event }) => event)).toEqual(['', '', '', '', '']);
});

const audit = (serial: number, rest: string) =>
  `type=${rest.replace(' ', ` msg=audit(1741939200.123:${serial}): `)}`;

it('the lines of an audit event are one event, with a place for each line', async () => {
  const { records, leftOut, notes } = await read([
    audit(41, 'SYSCALL syscall=59 success=no exit=-13 comm="cat" key="exec"'),
    audit(41, 'EXECVE argc=2 a0="cat" a1="/etc/shadow"'),
    '----',
    audit(41, 'PATH item=0 name="/etc/shadow" nametype=NORMAL'),
    audit(42, 'USER_END pid=7 ses=3'),
    audit(43, 'USER_END pid=8 ses=4'),
  ]);
  expect(records.map(({ event }) => event)).toEqual([
    'SYSCALL syscall 59, rule exec, failed',
    ...['', '', 'USER_END', 'USER_END'],
  ]);
  expect(records[0]?.content).toContain('\nEXECVE argc=2 a0="cat" a1="/etc/shadow"\nPATH');
  expect(leftOut).toBe(2);
  expect(notes.join(' ')).toContain('2 log lines go on with an event');
});

it('an audit event without end is cut into several', async () => {
  const lines = new Array<string>(1000).fill(audit(41, `PATH name="${'x'.repeat(500)}"`));
  const { records } = await read(lines);
  const events = records.filter(({ event }) => event !== '');
  expect(records).toHaveLength(1000);
  expect(events).toHaveLength(4);
  expect(Math.max(...events.map(({ content = '' }) => content.length))).toBeLessThan(11_000);
});

it('a verdict of Proxmox is told without guest and chain', async () => {
  const line = (second: number) =>
    `101 6 tap101i0-IN 14/Mar/2025:08:00:0${second} +0100 policy DROP: IN=fwbr0 OUT=fwbr0 MAC=00:11 SRC=192.0.2.7 DST=198.51.100.7 LEN=60 PROTO=TCP SPT=4711 DPT=22 SYN`;
  const { records } = await read([line(0), line(1)]);
  expect(records[1]).toMatchObject({
    event: 'DROP TCP forwarded',
    action: 'DROP',
    rule: 'tap101i0-IN',
    source_ip: '192.0.2.7',
  });
  expect(records[1]).not.toHaveProperty('host');
});
