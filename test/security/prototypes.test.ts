import { afterEach, describe, expect, it } from 'vitest';
import { startService } from '../helpers/a-service.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { PLATFORMS, personOn } from '../helpers/people-on.ts';

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
const BEFORE = Object.getOwnPropertyNames(Object.prototype).sort();

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(BEFORE);
  expect('polluted' in {}).toBe(false);
});

/** A log whose columns, events and templates have the names of what every object has. */
function aPollutingLog(): string {
  const [header, ...rows] = anHdfsLog().trimEnd().split('\n');
  const lines = rows.map((row) =>
    row.replace(/\bE3\b/, '__proto__').replace(/\bE5\b/, 'constructor'),
  );
  const more = NAMES.join(',');
  return [`${header},${more}`, ...lines.map((line) => `${line},${more}`)].join('\n');
}

describe.each(PLATFORMS)('on %s', (platform) => {
  it('columns and events named __proto__ are columns and events', async () => {
    const person = personOn(platform, await startService());
    person.upload({ name: '__proto__.csv', content: aPollutingLog() });
    await person.reads(/1 of 120 file pieces/);
    person.press(null);
    await person.reads(/Based on the logs,/);
  });

  it('buttons that say __proto__ do nothing', async () => {
    const person = personOn(platform, await startService());
    person.upload({ name: 'app.csv', content: anHdfsLog() });
    await person.reads(/1 of 120 file pieces/);
    for (const name of NAMES) {
      person.press(name);
      person.press(`explain/${name}/1`);
      person.press(`${name}/${'a'.repeat(24)}/1`);
      person.press(JSON.stringify({ ['__proto__']: { polluted: 1 } }));
    }
    await person.reads(/does not work any more/);
    person.press(null);
    await person.reads(/Based on the logs,/);
  });
});

it.each([
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"type":"event_callback","event":{"type":"file_shared","__proto__":{"polluted":1}}}',
])('a signed request with the body %s changes no object', async (body) => {
  const { slack } = await startService();
  const person = personOn('slack', await startService());
  await slack.deliver(JSON.parse(body)).acked;
  person.upload({ name: 'app.csv', content: anHdfsLog() });
  await person.reads(/1 of 120 file pieces/);
});

it('a press whose payload holds __proto__ changes no object', async () => {
  const service = await startService();
  const { slack } = service;
  const channel = slack.addChannel({ name: 'ops', member: true }).id;
  const user = slack.addUser().id;
  slack.share({ channel, user, files: [{ name: 'app.csv', content: anHdfsLog() }] });
  const report = await slack.waitFor(() =>
    slack.posted(channel).find(({ blocks }) => JSON.stringify(blocks).includes('of 120')),
  );
  const payload = JSON.parse('{"__proto__":{"polluted":1},"state":{"__proto__":{"polluted":1}}}');
  const press = slack.clickButton(channel, report.ts, 0, user, { payload });
  expect((await press.acked).status).toBe(200);
});
