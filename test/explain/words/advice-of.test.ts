import { expect, it } from 'vitest';
import type { Finding } from '../../../src/explain/evidence/finding.ts';
import { adviceOf } from '../../../src/explain/words/advice-of.ts';
import { partnerIn } from '../../../src/explain/words/phrases/partners.ts';
import { lineToLookAt } from '../../../src/explain/words/phrases/quoted-line.ts';
import { withFinding } from '../../helpers/a-finding.ts';

function quoted(text: string, finding: Partial<Finding> = {}): string | null {
  const evidence = withFinding(
    { about: [{ eventId: 'E1', template: '', meaning: null }], ...finding },
    { samples: [{ line: 12, text }] },
  );
  return lineToLookAt(evidence, evidence.finding!, 140).words;
}

it.each([
  ['"GET /.env 404"', '203.0.113.9 - - [04/Mar/2026:09:36:11 +0000] "GET /.env HTTP/1.1" 404 52 "-" "curl/8"'],
  ['"exited: signal: killed (ruby.0)"', 'time="2026-03-04T09:00:00Z" level=warning msg=exited error="signal: killed" supervisor.name=ruby.0'],
  ['"verb create, username u2, resource clusterrolebindings"', 'kind=Event level=RequestResponse verb=create user.username=u2 objectRef.resource=clusterrolebindings'],
  ['"a=1 b=2 c=3 d=4"', 'a=1 b=2 c=3 d=4'],
])('quotes %s', (words, line) => {
  expect(quoted(line)).toBe(words);
}); // biome-ignore format: a row each

it('of a report of a crash the line that names what failed is shown', () => {
  const evidence = withFinding(
    { eventKind: 'game-server-hung', at: [1, 7] },
    {
      samples: [
        { line: 1, text: '---- Minecraft Crash Report ----' },
        { line: 7, text: 'java.lang.NullPointerException: Ticking world' },
      ],
    },
  );
  expect(lineToLookAt(evidence, evidence.finding!, 140).line).toBe(7);
});

it.each([
  ['MySQL', 'SQLSTATE[HY000] [2002] Connection refused'],
  ['Kafka', 'kafka: broker is gone'],
  [null, 'the other side is gone'],
])('a program called %s', (partner, words) => {
  expect(partnerIn(words)).toBe(partner);
});

it('what a reason lacks is not what failed', () => {
  const evidence = withFinding({
    eventKind: 'game-plugin-failed',
    said: 'Could not load plugin "Economy": missing dependency Vault_API',
  });
  const { steps } = adviceOf(evidence, evidence.finding!);
  expect(steps[0]).toBe('Install Vault_API, in a version that fits.');
});

it.each([
  [
    'database-too-many-connections',
    '2024-05-06 09:15:22.511 UTC [3500] FATAL:  sorry, too many clients already',
    '"SELECT pid, state, query FROM pg_stat_activity" in psql.',
  ],
  [
    'database-unreachable',
    'PDOException: SQLSTATE[HY000] [2002] Connection timed out',
    '"systemctl status mysql"',
  ],
  [
    'file-missing',
    'open /etc/shop/pay.yml: no such file or directory',
    '"ls -l /etc/shop/pay.yml"',
  ],
  ['file-missing', 'open "/etc/$(reboot).yml": no such file or directory', '"ls -l" and the path'],
])('steps of %s name what is typed there', (eventKind, said, typed) => {
  const evidence = withFinding({ eventKind, said });
  expect(adviceOf(evidence, evidence.finding!).steps.join(' ')).toContain(typed);
});

it('steps that the log has answered are left out, and a phone gets those of a phone', () => {
  const security = { attempts: 40, probes: 0, breaches: 0, signIns: 0 };
  const log = { format: 'a syslog file', rows: 90, to: null, security };
  const many = withFinding({ counts: { seen: 40, usual: null } }, { log });
  expect(adviceOf(many, many.finding!).steps.join(' ')).not.toMatch(/Accepted/);
  const crash = withFinding(
    { eventKind: 'program-crashed' },
    { log: { ...log, format: 'an Android log (logcat)' } },
  );
  const { steps, who } = adviceOf(crash, crash.finding!);
  expect(steps.join(' ')).toMatch(/restart the phone/);
  expect(who).toBe('the owner of the phone, today.');
});

it('what healed long before the log ends is no matter of minutes', () => {
  const log = { format: 'a web access log', rows: 900, to: null, security: null };
  const who = (last: number) => {
    const failed = withFinding(
      { eventKind: 'web-gateway-failed', grade: 'trouble' },
      { log, lines: { first: 4, last } },
    );
    return adviceOf(failed, failed.finding!).who;
  };
  expect(who(40)).toBe('the person who runs this website, today.');
  expect(who(890)).toBe('the person who runs this website, at once.');
});

it('the owner of a phone is asked for nothing at once', () => {
  const stopped = withFinding(
    { eventKind: 'service-stopped-unexpectedly' },
    { log: { format: 'an Android log (logcat)', rows: 9, to: null, security: null } },
  );
  expect(adviceOf(stopped, stopped.finding!).who).toBe('the owner of the phone, this week.');
});

it('what must not be done now comes before what mends the cause', () => {
  const evidence = withFinding({
    eventKind: 'data-not-saved',
    said: "Can't save in background: fork: Cannot allocate memory",
  });
  const { meaning, steps } = adviceOf(evidence, evidence.finding!);
  expect(steps[0]).toBe('Do not restart it: a restart loses everything since that save.');
  expect(meaning).not.toContain('may have stopped');
});

it.each([
  ['10.4.0.9', false],
  ['192.168.7.7', false],
  ['172.20.1.1', false],
  ['fd12:3456::9', false],
  ['203.0.113.9', true],
  ['172.40.1.1', true],
])('whether %s is to be blocked: %s', (value, isBlocked) => {
  const who = [{ role: 'address' as const, value, count: 40, share: 1 }];
  const evidence = withFinding({ counts: { seen: 40, usual: null }, who });
  const steps = adviceOf(evidence, evidence.finding!).steps.join(' ');
  expect(/\bblock\b/i.test(steps)).toBe(isBlocked);
  expect(steps.includes('inside your own network')).toBe(!isBlocked);
});

it('who got in has a number of its own, and is not to be searched for', () => {
  const security = { attempts: 40, probes: 0, breaches: 1, signIns: 1 };
  const log = { format: 'a syslog file', rows: 90, to: null, security };
  const many = withFinding({ counts: { seen: 40, usual: null } }, { log });
  expect(adviceOf(many, many.finding!).steps.join(' ')).not.toMatch(/Accepted/);
});

it('a sign-in that worked after so many is never called harmless', () => {
  const evidence = withFinding({ sort: 'sequence', grade: 'danger', sequence: 'got-in' });
  const { meaning } = adviceOf(evidence, evidence.finding!);
  expect(meaning).toMatch(/break-in/);
  expect(meaning).not.toMatch(/harmless/);
});

it('an npm script is named, and of a call its target', () => {
  const script = withFinding({
    eventKind: 'build-npm-script-failed',
    said: 'verbose stack Error: shop@1.0.0 start: `node app.js`',
  });
  expect(adviceOf(script, script.finding!).steps[0]).toContain('"npm run start"');
  const call = withFinding({
    eventKind: 'talk-to-attacker',
    said: 'trojan check-in, src_ip=192.0.2.4 dest_ip=203.0.113.9',
  });
  expect(adviceOf(call, call.finding!).steps[1]).toContain('block 203.0.113.9');
});

it('asks no owner of an account that several people may use', () => {
  const who = [{ role: 'user' as const, value: 'root', count: 40, share: 1 }];
  const evidence = withFinding({ eventKind: 'too-many-sign-ins', who });
  expect(adviceOf(evidence, evidence.finding!).steps.join(' ')).toContain(
    'Ask whoever may use root whether they forgot',
  );
});
