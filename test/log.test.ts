import { expect, it } from 'vitest';
import { maskSecrets } from '../src/explain/redact/redact.ts';
import { createLogger, type LogLevel } from '../src/log.ts';

/** What is logged by `write`, as it is parsed again. */
function logged(
  write: (log: ReturnType<typeof createLogger>) => void,
  level: LogLevel = 'info',
): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLogger(level, { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line));
}

it('writes facts beside a fixed message, one line each', () => {
  const [line, ...more] = logged((log) => log.info({ sessions: 300 }, 'Analysis finished'));
  expect(line).toMatchObject({ level: 'info', sessions: 300, msg: 'Analysis finished' });
  expect(more).toEqual([]);
});

it('leaves out what is below its level', () => {
  expect(logged((log) => log.debug({}, 'x'))).toEqual([]);
  expect(logged((log) => log.error({}, 'x'), 'silent')).toEqual([]);
});

it('masks tokens wherever they stand', () => {
  const token = 'xoxb-123-abc';
  const cause = new Error(`Authorization: Bearer ${token}`);
  const error = Object.assign(new Error(`refused ${token}`, { cause }), {
    code: 'E_X',
    config: { headers: { authorization: token } },
  });
  const facts = { error, deep: [{ url: `https://x/?t=${token}` }], botToken: 'anything', app: 'xapp-1-2-abc' }; // biome-ignore format: one object
  const [line] = logged((log) => log.error(facts, 'Job failed'));
  const text = JSON.stringify(line);
  expect(text).not.toMatch(/123-abc|xapp-1|anything|headers/);
  expect(line).toMatchObject({
    error: {
      name: 'Error',
      message: 'refused xoxb-[masked]',
      code: 'E_X',
      cause: { name: 'Error' },
    },
    botToken: '[masked]',
  });
});

it.each([
  ['a bot token', `Bot ${'M'.repeat(26)}.Gabcde.${'x'.repeat(38)}`, 'Bot [masked]'],
  [
    "an interaction's address",
    `POST /webhooks/123456789012345678/${'aW50'.repeat(30)}/messages/@original`,
    'POST /webhooks/123456789012345678/[masked]/messages/@original',
  ],
  ['a token where the text is cut', `${'x'.repeat(3_990)} xoxb-12345678901`, null],
])('masks %s of Discord or Slack', (_, said, expected) => {
  const lines: string[] = [];
  createLogger('info', { write: (line: string) => lines.push(line) }).info({ said }, 'Said');
  const { said: logged } = JSON.parse(lines[0] ?? '{}');
  if (typeof expected === 'string') expect(logged).toBe(expected);
  else expect(logged).not.toMatch(/1234/);
});

it('hides what its mask knows, in errors and deep in the facts', () => {
  const lines: string[] = [];
  const log = createLogger('info', { write: (line: string) => lines.push(line) }, maskSecrets);
  const key = ['AK', 'IA', 'Q3ZT7XW2LM9KD4RB'].join('');
  log.error({ error: new Error(`S3 said no to ${key}`), deep: [`password=k9Zq!t7W`] }, 'It failed');
  expect(lines.join()).not.toMatch(/Q3ZT7XW|k9Zq/);
  expect(JSON.parse(lines[0] ?? '{}')).toMatchObject({
    error: { message: 'S3 said no to <secret>' },
  });
});

it('survives facts that go in circles', () => {
  const circle: Record<string, unknown> = { n: 1n };
  circle.self = circle;
  expect(logged((log) => log.info({ circle }, 'x'))).toHaveLength(1);
});
