import { createRandom } from '../../../data/random.ts';
import { isoTime, joined, syslogTime } from './log-lines.ts';

/** A kernel that kills a program for lack of memory. */
export function memoryKill(): string {
  const random = createRandom(4);
  const lines: string[] = [];
  let at = 0;
  const add = (program: string, text: string) =>
    lines.push(`${syslogTime(at)} app2 ${program}: ${text}`);
  const usual = () => {
    at += random.between(20, 60);
    add('CRON[811]', '(root) CMD (run-parts /etc/cron.hourly)');
    add('systemd[1]', 'Started Session of user monitor.');
    add('java[2114]', `Processed batch ${random.between(100, 999)} in ${random.between(2, 9)} s`);
  };
  for (let n = 0; n < 40; n++) usual();
  add('kernel', 'java invoked oom-killer: gfp_mask=0x100cca(GFP_HIGHUSER_MOVABLE), order=0');
  add(
    'kernel',
    'oom-kill:constraint=CONSTRAINT_NONE,nodemask=(null),cpuset=/,mems_allowed=0,global_oom,task=java,pid=2114,uid=998',
  );
  add(
    'kernel',
    'Out of memory: Killed process 2114 (java) total-vm:9123456kB, anon-rss:7654321kB, file-rss:0kB, UID:998',
  );
  at += 1;
  add('systemd[1]', 'batch.service: Main process exited, code=killed, status=9/KILL');
  add('systemd[1]', "batch.service: Failed with result 'oom-kill'.");
  for (let n = 0; n < 8; n++) {
    at += 30;
    add('CRON[811]', '(root) CMD (run-parts /etc/cron.hourly)');
  }
  return joined(lines);
}

/** A build that fails in the compiler and in two tests. */
export function buildFailed(): string {
  const lines: string[] = [];
  let at = 0;
  const add = (text: string) => {
    at += 1;
    lines.push(`${isoTime(at)} ${text}`);
  };
  add('Running with runner 17.9.0 on shared-3');
  add('Checking out 9f31c2ab as main...');
  add('$ mvn --batch-mode verify');
  for (let n = 1; n <= 30; n++) add(`[INFO] Compiling module orders-${n}`);
  for (let n = 1; n <= 40; n++)
    add(`[INFO] Tests run: ${10 + n}, Failures: 0, Errors: 0, Skipped: 0`);
  add(
    '[ERROR] Tests run: 14, Failures: 2, Errors: 0, Skipped: 0, Time elapsed: 3.2 s <<< FAILURE!',
  );
  add('[ERROR] PriceTest.roundsHalfUp:48 expected: <10.05> but was: <10.04>');
  add('[ERROR] PriceTest.addsTax:61 expected: <11.95> but was: <11.94>');
  add('[INFO] BUILD FAILURE');
  add('[ERROR] Failed to execute goal maven-surefire-plugin:3.2.5:test: There are test failures.');
  add('ERROR: Job failed: exit code 1');
  return joined(lines);
}

/** A service that starts, fails on its settings, and is started again, eleven times. */
export function crashLoop(): string {
  const lines: string[] = [];
  let at = 0;
  const add = (level: string, text: string) => {
    at += 1;
    lines.push(`${isoTime(at).slice(0, 19)}Z ${level} ${text}`);
  };
  for (let n = 0; n < 11; n++) {
    add('INFO', 'Starting orders-service 4.2.0');
    add('INFO', 'Reading settings from /etc/orders/settings.yaml');
    add('INFO', 'Connecting to the database at db.example.internal:5432');
    add('ERROR', 'Fatal: password authentication failed for user "orders"');
    lines.push('java.sql.SQLException: FATAL: password authentication failed for user "orders"');
    lines.push('    at com.example.orders.Database.open(Database.java:42)');
    lines.push('    at com.example.orders.Main.main(Main.java:17)');
    add('INFO', 'Process exited with code 1');
    at += 10 * Math.min(2 ** n, 30);
  }
  return joined(lines);
}

/** A database whose disk is full. */
export function diskFull(): string {
  const random = createRandom(5);
  const lines: string[] = [];
  let at = 0;
  const add = (level: string, text: string) =>
    lines.push(
      `${isoTime(at).replace('T', ' ').slice(0, 19)} UTC [${random.between(300, 340)}] ${level}:  ${text}`,
    );
  for (let n = 0; n < 120; n++) {
    at += random.between(4, 30);
    if (n % 12 === 0) add('LOG', 'checkpoint starting: time');
    else if (n % 12 === 1)
      add('LOG', `checkpoint complete: wrote ${random.between(20, 90)} buffers`);
    else add('LOG', `duration: ${random.between(2, 60)}.114 ms  statement: SELECT * FROM orders`);
    if (n < 90) continue;
    add('ERROR', 'could not extend file "base/16384/24601": No space left on device');
    add('HINT', 'Check free disk space.');
  }
  add('PANIC', 'could not write to file "pg_wal/xlogtemp.322": No space left on device');
  add('LOG', 'server process was terminated by signal 6: Aborted');
  add('LOG', 'terminating any other active server processes');
  return joined(lines);
}

/** Sign-ins of a Windows domain: a few that failed, and a new administrator. */
export function windowsLogons(): string {
  const random = createRandom(6);
  const people = ['anna', 'boris', 'chen', 'dora'] as const;
  const rows = ['TimeCreated,Id,LevelDisplayName,MachineName,Message'];
  let at = 0;
  const add = (id: number, message: string) => {
    at += random.between(5, 50);
    rows.push(`${isoTime(at)},${id},Information,DC01.example.internal,"${message}"`);
  };
  const worked = (name: string) =>
    add(
      4624,
      `An account was successfully logged on. Account Name: ${name} Logon Type: 3 Source Network Address: 10.0.0.${random.between(20, 40)}`,
    );
  for (let n = 0; n < 80; n++) {
    worked(random.pick(people));
    if (n % 4 === 0) add(4634, `An account was logged off. Account Name: ${random.pick(people)}`);
    if (n < 50 || n > 75) continue;
    add(
      4625,
      'An account failed to log on. Account Name: administrator Failure Reason: Unknown user name or bad password. Source Network Address: 10.0.0.99',
    );
  }
  worked('administrator');
  add(4720, 'A user account was created. New Account Name: support2 Creator: administrator');
  add(
    4732,
    'A member was added to a security-enabled local group. Member: support2 Group: Administrators',
  );
  add(1102, 'The audit log was cleared. Subject: administrator');
  for (let n = 0; n < 10; n++) worked(random.pick(people));
  return joined(rows);
}

/** An AWS account in which somebody stops the record of what is done. */
export function cloudTrail(): string {
  const random = createRandom(7);
  const records: object[] = [];
  let at = 0;
  const add = (
    eventName: string,
    eventSource: string,
    userName: string,
    from: string,
    more = {},
  ) => {
    at += random.between(5, 60);
    records.push({
      eventVersion: '1.09',
      eventTime: `${isoTime(at).slice(0, 19)}Z`,
      eventSource: `${eventSource}.amazonaws.com`,
      eventName,
      awsRegion: 'eu-central-1',
      sourceIPAddress: from,
      userIdentity: { type: 'IAMUser', userName, accountId: '111122223333' },
      ...more,
    });
  };
  const usual = () => {
    add('DescribeInstances', 'ec2', 'ci', '10.4.0.7');
    add('GetObject', 's3', 'ci', '10.4.0.7');
    add('PutObject', 's3', 'ci', '10.4.0.7');
  };
  for (let n = 0; n < 50; n++) usual();
  const denied = { errorCode: 'AccessDenied', errorMessage: 'User is not authorized' };
  for (let n = 0; n < 6; n++) add('ListUsers', 'iam', 'intern', '198.51.100.9', denied);
  add('StopLogging', 'cloudtrail', 'intern', '198.51.100.9');
  add('CreateAccessKey', 'iam', 'intern', '198.51.100.9');
  for (let n = 0; n < 10; n++) usual();
  return JSON.stringify({ Records: records }, null, 1);
}
