import { expect, it } from 'vitest';
import { createMentionLog, NO_SESSION } from '../../../../src/engine/group/sessions/mention-log.ts';

it('a mention log gives back sessions, events and line numbers over many chunks', () => {
  const log = createMentionLog();
  const lineOf: number[] = [];
  for (let i = 0, line = 0; i < 200_000; i++) {
    const sameLine = i % 3 === 2;
    if (!sameLine) line++;
    if (i % 3 === 0) log.addLine();
    else log.add(i, i % 5000, sameLine);
    lineOf.push(line);
  }
  expect(log.length).toBe(200_000);
  for (const i of [0, 1, 2, 255, 256, 257, 65_535, 65_536, 65_537, 131_072, 199_999]) {
    expect([log.sessionAt(i), log.eventAt(i), log.lineAt(i)]).toEqual(
      i % 3 === 0 ? [NO_SESSION, 0, lineOf[i]] : [i, i % 5000, lineOf[i]],
    );
  }
});
