import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/engine/analyze.ts';
import { evidenceOf } from '../../../../src/explain/evidence/evidence.ts';
import { summaryFactsOf } from '../../../../src/explain/evidence/summary-facts.ts';
import { adviceOf } from '../../../../src/explain/words/advice-of.ts';
import { securityLine } from '../../../../src/explain/words/summary-lines.ts';
import { titleOf } from '../../../../src/explain/words/title.ts';
import { chunksOf } from '../../../helpers/logs.ts';

const two = (n: number) => String(n).padStart(2, '0');
const clock = (second: number) =>
  `${two(9 + Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
const ssh = (second: number, text: string) =>
  `Mar  4 ${clock(second)} web1 sshd[${700 + second}]: ${text}`;
const app = (second: number, text: string) => `2026-03-04 ${clock(second)} ${text}`;

async function told(lines: readonly string[]) {
  const analysis = await analyze(chunksOf(`${lines.join('\n')}\n`));
  const evidences = analysis.anomalies.map((anomaly) => evidenceOf(analysis, anomaly));
  const facts = summaryFactsOf(analysis);
  return {
    titles: evidences.map(titleOf),
    advice: evidences.flatMap((one) => (one.finding ? [adviceOf(one, one.finding)] : [])),
    security: facts && securityLine(facts),
    anomalies: analysis.anomalies,
  };
}

const usual = (count: number) =>
  Array.from({ length: count }, (_, i) => app(10 * i, `INFO order ${i} handed to the warehouse`));

describe('a program that starts over and over', () => {
  const run = (i: number) => [
    app(60 * i, 'INFO Starting shop-service 4.2.0'),
    app(60 * i + 1, 'INFO Reading settings from /etc/shop.yaml'),
    app(60 * i + 2, 'ERROR Fatal: password authentication failed for user "shop"'),
    'java.sql.SQLException: FATAL: password authentication failed for user "shop"',
    app(60 * i + 3, 'INFO Process exited with code 1'),
  ];
  const lines = Array.from({ length: 9 }, (_, i) => run(i)).flat();

  it('is one number that names the cause, and is for somebody', async () => {
    const { titles, advice } = await told(lines);
    expect(titles).toEqual([
      `Shop-service failed at all 9 starts: "password authentication failed for user 'shop'"`,
    ]);
    expect(advice[0]?.who).toBe('the person who runs this program, today.');
  });

  it('is no attack where it can not sign in to its own database', async () => {
    expect((await told(lines)).security).toBeNull();
  });
});

describe('sign-ins', () => {
  const failed = Array.from({ length: 40 }, (_, i) => {
    const who = i % 2 ? 'invalid user admin' : 'backup';
    return ssh(300 + 3 * i, `Failed password for ${who} from 203.0.113.77 port ${4000 + i} ssh2`);
  });
  const before = Array.from({ length: 30 }, (_, i) =>
    ssh(9 * i, `Accepted publickey for deploy from 10.2.0.5 port ${5000 + i} ssh2`),
  );

  it('that fail at the second step come before many that guess: the password is known', async () => {
    const refused = Array.from({ length: 4 }, (_, i) =>
      ssh(450 + 40 * i, 'duo push for lena was denied'),
    );
    const lines = [...before, ...failed, ...refused].sort((a, b) => (a < b ? -1 : 1));
    const { titles, advice, anomalies } = await told(lines);
    expect(titles[0]).toContain('4 second sign-in steps were refused');
    expect(anomalies[0]?.grade).toBe('trouble');
    expect(advice[0]?.meaning).toMatch(/^The password of the account was right/);
  });

  it('that work after guesses are one number with the guesses', async () => {
    const worked = ssh(600, 'Accepted password for backup from 203.0.113.77 port 99 ssh2');
    const { titles, security } = await told([...before, ...failed, worked]);
    expect(titles).toEqual([
      'One sign-in as backup worked after 40 that failed, from 203.0.113.77',
    ]);
    expect(security).toBe('Somebody tried 40 passwords, and one sign-in worked');
  });

  it('that fail alone got nobody in', async () => {
    const { security, titles } = await told([...before, ...failed]);
    expect(titles).toEqual(['57 % of the log: sign-ins failed from 203.0.113.77']);
    expect(security).toMatch(/^Somebody tried to get in; nothing got in/);
  });

  it('with names that do not exist are counted over all forms of their lines', async () => {
    const names = ['guest', 'oracle', 'test'];
    const tries = Array.from({ length: 90 }, (_, i) =>
      ssh(
        5 * i,
        `Failed password for invalid user ${names[i % 3]} from 203.0.113.${i % 9} port ${4000 + i} ssh2`,
      ),
    );
    const { anomalies } = await told(tries);
    expect(anomalies[0]?.counts?.seen).toBe(90);
  });

  it('of Windows are told by the address and the name that were used', async () => {
    const lines = Array.from({ length: 24 }, (_, i) =>
      app(
        20 * i,
        'An account failed to log on. Account Name: administrator Failure Reason: Unknown user name or bad password. Source Network Address: 10.0.0.99',
      ),
    );
    const { anomalies } = await told([...usual(40), ...lines]);
    expect(anomalies[0]?.eventKind).toBe('sign-in-failed');
    expect(anomalies[0]?.who.map(({ value }) => value)).toEqual(['10.0.0.99', 'administrator']);
  });
});

describe('a danger', () => {
  it('beside another is told in the title, and is no sign-in that worked', async () => {
    const { titles, security } = await told([
      ...usual(60),
      app(700, 'INFO A user account was created. New Account Name: support2'),
      app(
        701,
        'INFO A member was added to a security-enabled local group. Member: support2 Group: Administrators',
      ),
      app(702, 'INFO The audit log was cleared. Subject: boris'),
      ...usual(20),
    ]);
    expect(titles[0]).toBe('A log was cleared, and someone was given administrator rights');
    expect(security).toBe('2 lines tell of what intruders do');
  });

  it('takes up what the same party did around it', async () => {
    const call = (i: number, name: string, user: string, more = '') =>
      `{"eventTime":"2026-03-04T${clock(i)}Z","eventSource":"iam.amazonaws.com","eventName":"${name}","sourceIPAddress":"${user === 'ci' ? '10.4.0.7' : '198.51.100.9'}","userIdentity":{"userName":"${user}"}${more}}`;
    const denied = ',"errorCode":"AccessDenied"';
    const { titles, anomalies } = await told([
      ...Array.from({ length: 60 }, (_, i) => call(9 * i, 'GetObject', 'ci')),
      ...Array.from({ length: 4 }, (_, i) => call(600 + i, 'ListUsers', 'intern', denied)),
      call(610, 'StopLogging', 'intern'),
    ]);
    expect(titles).toEqual(['The record of what people do was switched off by intern']);
    expect(anomalies[0]?.parts).toHaveLength(2);
  });
});

describe('a record that is switched off', () => {
  const call = (i: number, name: string, user: string) =>
    `{"eventTime":"2026-03-04T${clock(i)}Z","eventSource":"iam.amazonaws.com","eventName":"${name}","sourceIPAddress":"198.51.100.${user.length}","userIdentity":{"userName":"${user}"}}`;
  const usualCalls = (from: number) =>
    Array.from({ length: 60 }, (_, i) => call(from + 9 * i, 'GetObject', 'ci'));

  it.each([6, 60])('is told with the access that others give %i s later', async (gap) => {
    const { titles, advice, anomalies } = await told([
      ...usualCalls(0),
      call(600, 'StopLogging', 'intern'),
      ...(gap > 9 ? usualCalls(601).slice(0, 6) : []),
      call(600 + gap, 'CreateUser', 'deputy'),
      call(601 + gap, 'CreateAccessKey', 'deputy'),
      ...usualCalls(700),
    ]);
    expect(titles[0]).toBe(
      'The record of what people do was switched off by intern, and a user account was created',
    );
    const kinds = anomalies[0]?.parts?.map(({ eventKind }) => eventKind);
    expect(kinds?.slice(0, 2)).toEqual(['trail-stopped', 'account-created']);
    expect(advice[0]?.steps.join(' ')).toContain('List the new users, keys and rights');
  });

  it('has nothing to do with access that was given before', async () => {
    const { titles } = await told([
      ...usualCalls(0).slice(0, 5),
      call(50, 'CreateUser', 'deputy'),
      ...usualCalls(60),
      call(700, 'StopLogging', 'intern'),
    ]);
    expect(titles[0]).toBe('The record of what people do was switched off by intern');
  });
});

describe('a build', () => {
  it('that ends with its failure is trouble, at whatever level it says so', async () => {
    const begin = ['INFO util.py:1:  begin', 'INFO util.py:2:  begin'];
    const steps = Array.from({ length: 150 }, (_, i) => `DEBUG util.py:459:  Copied part ${i}`);
    const missing = 'DEBUG util.py:459:  nothing provides libsun >= 4.2 needed by solar-3.1';
    const { anomalies: ended } = await told([...begin, ...steps, missing]);
    expect(ended[0]).toMatchObject({ eventKind: 'build-part-not-found', grade: 'trouble' });
    const { anomalies: wentOn } = await told([...begin, missing, ...steps]);
    expect(wentOn[0]).toMatchObject({ eventKind: 'build-part-not-found', grade: 'watch' });
  });
});

describe('what follows from a trouble', () => {
  it('is told with it, as the database that a full disk stops', async () => {
    const full = Array.from({ length: 20 }, (_, i) =>
      app(500 + 9 * i, 'ERROR could not extend file "base/1/2": No space left on device'),
    );
    const { titles } = await told([
      ...usual(50),
      ...full,
      app(700, 'PANIC could not write to file "pg_wal/x.1": No space left on device'),
      app(700, 'LOG server process was terminated by signal 6: Aborted'),
    ]);
    expect(titles).toEqual(['31 % of the log: disks were full, and the database stopped suddenly']);
  });

  it('names the program that was stopped for want of memory, and not the kernel', async () => {
    const { titles } = await told([
      ...Array.from({ length: 40 }, (_, i) => `Mar  4 ${clock(9 * i)} app2 CRON[8]: job ${i} done`),
      `Mar  4 ${clock(400)} app2 kernel: java invoked oom-killer: gfp_mask=0x1, order=0`,
      `Mar  4 ${clock(400)} app2 kernel: Out of memory: Killed process 2114 (java) total-vm:9kB`,
    ]);
    expect(titles).toEqual(['The system ran out of memory and stopped a program by force: java']);
  });

  it('is no silence where a build comes to its next phase; its failed tests are named', async () => {
    const { titles } = await told([
      ...Array.from({ length: 33 }, (_, i) => app(i, `[INFO] Compiling module shop-${i}`)),
      ...Array.from({ length: 40 }, (_, i) =>
        app(40 + i, `[INFO] Tests run: ${i + 9}, Failures: 0, Errors: 0, Skipped: 0`),
      ),
      app(81, '[ERROR] Tests run: 14, Failures: 2, Errors: 0, Skipped: 0 <<< FAILURE!'),
      app(82, '[ERROR] PriceTest.roundsHalfUp:48 expected: <10.05> but was: <10.04>'),
      app(83, '[ERROR] PriceTest.addsTax:61 expected: <11.95> but was: <11.94>'),
    ]);
    expect(titles).toEqual(['2 tests failed: PriceTest.roundsHalfUp, PriceTest.addsTax']);
  });
});

it('a line of a failed sign-in that names nobody is no second number', async () => {
  const tries = Array.from({ length: 12 }, (_, i) => [
    ssh(60 * i, 'in openpam_dispatch(): all modules were unsuccessful for pam_sm_authenticate()'),
    ssh(60 * i + 1, `XAuth pam_authenticate for 'kim' failed: System error`),
    ssh(60 * i + 9, 'tunnel to office is kept'),
  ]).flat();
  const { titles } = await told(tries.slice(0, 30));
  expect(titles.filter((title) => /sign-in/i.test(title))).toEqual([
    expect.stringMatching(/sign-ins over a remote desktop or a VPN failed.* for kim$/),
  ]);
});

it('an account that the settings keep out is told as that', async () => {
  const tries = Array.from({ length: 30 }, (_, i) => [
    ssh(20 * i, 'pam_unix(sshd:auth): authentication failure; uid=0 rhost=192.0.2.9  user=root'),
    ssh(20 * i + 1, `Failed password for invalid user root from 192.0.2.9 port ${4000 + i} ssh2`),
  ]).flat();
  const { titles, advice } = await told(tries);
  expect(titles[0]).toMatch(/tries to sign in with a barred account failed/);
  expect(advice[0]?.meaning).toMatch(/even the right password would/i);
});

it('what is killed while its service is asked to stop is a part of that stop', async () => {
  const killed = 'WARN worker 3 exited: signal: killed';
  const asked = app(606, 'INFO shop-service: received signal "terminated", shutting down');
  const all = usual(200);
  const without = await told([...all.slice(0, 60), app(605, killed), ...all.slice(60)]);
  const beside = await told([...all.slice(0, 60), app(605, killed), asked, ...all.slice(60)]);
  expect(without.titles.join()).toMatch(/ended by force/);
  expect(beside.titles.join()).toMatch(/asked to stop/);
  expect(beside.titles.join()).not.toMatch(/ended by force/);
});

it('of dangers at one time an alert of a guess that worked leads', async () => {
  const { titles } = await told([
    ...usual(100).slice(0, 60),
    app(605, 'ERROR alert: Malware was found on pc7'),
    app(675, 'ERROR alert: Successful SSH brute force attack'),
    ...usual(100).slice(70),
  ]);
  expect(titles[0]).toMatch(/guessed a password and got in/);
});
