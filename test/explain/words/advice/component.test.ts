import { expect, it } from 'vitest';
import { componentOf } from '../../../../src/explain/words/advice/component.ts';
import { systemOf, whoOf } from '../../../../src/explain/words/advice/systems.ts';
import { withFinding } from '../../../helpers/a-finding.ts';

const shownBy = (text: string) => withFinding({}, { samples: [{ line: 12, text }] });

it.each([
  ['mm-camera', '08-25 17:58:20.101   310   310 E mm-camera: open failed'],
  ['charon', 'Feb 18 02:29:01 gate charon[812]: verification failed'],
  ['QuorumCnxManager', '2015-07-29 19:04:12,394 - WARN  [Send:1] - org.apache.zoo.QuorumCnxManager - gone'],
  ['SuperLobby', '[10:31:04] [Server thread/ERROR]: [SuperLobby] no world'],
  [null, '2026-03-04 10:31:04 ERROR something is wrong'],
  [null, '2026-03-04T10:31:04 web1 kernel: link is down'],
])('names %s', (name, line) => {
  const evidence = shownBy(line);
  expect(componentOf(evidence, evidence.finding!)).toBe(name);
}); // biome-ignore format: a row each

it.each([
  ['game', '[10:31:04] [Server thread/ERROR]: no world'],
  ['cluster', '2026-03-04 10:31:04 ERROR kafka.server.Fetcher failed'],
  [undefined, '2026-03-04 10:31:04 ERROR something is wrong'],
])('knows %s by its words', (name, line) => {
  expect(systemOf(shownBy(line), null)?.name).toBe(name);
});

it('the person is one that such a system has', () => {
  expect(whoOf('the person who runs this server, today.', 'phone', null)).toBe(
    'the owner of the phone, today.',
  );
  expect(whoOf('the developers of this program, today.', 'phone', null)).toBe(
    'the owner of the phone, today.',
  );
  expect(whoOf('whoever is responsible for security here, at once.', 'phone', null)).toBe(
    'whoever is responsible for security here, at once.',
  );
  expect(whoOf('the person who runs this server, today.', undefined, null)).toBe(
    'the person who runs this server, today.',
  );
  expect(whoOf('the person who runs this server, today.', undefined, 'charon')).toBe(
    'the person who runs {part|this server}, today.',
  );
});
