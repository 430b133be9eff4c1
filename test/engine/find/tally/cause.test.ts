import { describe, expect, it } from 'vitest';
import { causeIn, kindWithCause, lastCause } from '../../../../src/engine/find/tally/cause.ts';

const JAVA = [
  'Error starting ApplicationContext',
  "org.springframework.beans.factory.BeanCreationException: Error creating bean with name 'orders'",
  '\tat a.b.C.d(C.java:1)',
  'Caused by: org.hibernate.HibernateException: Unable to determine Dialect',
  '  Caused by: java.net.ConnectException: Connection refused',
  '\tat x.y.Z.connect(Z.java:2)',
];
const PYTHON = [
  'job nightly failed',
  'Traceback (most recent call last):',
  '  File "a.py", line 3, in x',
  'ValueError: bad',
  'During handling of the above exception, another exception occurred:',
  'Traceback (most recent call last):',
  'OSError: [Errno 28] No space left on device',
];

describe('the cause of a message of several lines', () => {
  it.each([
    [JAVA, 'Caused by: java.net.ConnectException: Connection refused'],
    [PYTHON, 'OSError: [Errno 28] No space left on device'],
    [['plain', 'and more', 'at the end'], ''],
  ])('is the last that it names', (lines, cause) => {
    expect(lastCause(lines.slice(1).join('\n'))).toBe(cause);
  });

  it('is none in one line', () => {
    expect(causeIn('Caused by: nobody')).toBe('');
  });

  it.each([
    [JAVA, 'connection-refused'],
    [PYTHON, 'disk-full'],
    [
      ['Error occurred while enabling Shop v1.2', 'java.lang.NullPointerException: x'],
      'game-plugin-failed',
    ],
  ])('decides the kind where it lies deeper', (lines, kind) => {
    const facts = { level: 'error' as const, format: 'an application log' };
    expect(kindWithCause(lines[0]!, causeIn(lines.join('\n')), facts)?.id).toBe(kind);
  });
});
