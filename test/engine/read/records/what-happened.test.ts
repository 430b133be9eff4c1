import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { parseLog } from '../../../../src/engine/parse-log.ts';
import { readRows } from '../../../../src/engine/read/read-rows.ts';
import { chunksOf } from '../../../helpers/logs.ts';

const TIME = '2024-03-05T08:00:0';

async function templatesOf(text: string): Promise<string[]> {
  let csv = '';
  for await (const piece of parseLog(() => chunksOf(text, 1000))) csv += piece;
  const { data } = Papa.parse<string[]>(csv.trimEnd());
  return data.slice(1).map((row) => row.at(-1) ?? '');
}

function jsonLines(...records: object[]): string {
  const lines = records.map((record, i) => JSON.stringify({ time: `${TIME}${i}Z`, ...record }));
  return `${lines.join('\n')}\n`;
}

it.each([
  [
    'a table by its action, not by a column that names the log in every row',
    `Log,Time,User,Event,Name\n${Array.from({ length: 12 }, (_, i) => `SMB,2024-03-05T08:00:0${i % 10}Z,ann,${i % 2 ? 'Read' : 'Rename'},/a${i}`).join('\n')}\n`,
    Array.from({ length: 12 }, (_, i) => (i % 2 ? 'Read' : 'Rename')),
  ],
  [
    'a Windows event without a named category by what its message begins with',
    'Event ID,Source,Task Category,Date and Time,Message\n15,Copier,(0),3/5/2024 8:00:00 AM,"The copy of ""a"" failed. See the list."\n16,Copier,None,3/5/2024 8:00:01 AM,The copy ended.\n',
    ['15 Copier: The copy of <*> failed.', '16 Copier: The copy ended.'],
  ],
  [
    'a Windows event of a known number by what that means',
    'Event ID,Source,Task Category,Date and Time,Message\n1000,Application Error,(100),3/5/2024 8:00:00 AM,Faulting application name: a.exe\n1002,Application Hang,(101),3/5/2024 8:00:01 AM,The program b.exe stopped\n',
    ['1000 Application Error: a program crashed', '1002 Application Hang: a program hung'],
  ],
  [
    'a change of a FortiGate by the object that was changed',
    ['system.admin', 'user.local']
      .map(
        (path, i) =>
          `date=2025-03-01 time=03:18:0${i} devname="fw" devid="FGT60F" logid="0100044547" type="event" subtype="system" level="information" logdesc="Object attribute configured" action="Add" cfgpath="${path}" user="ann"\n`,
      )
      .join(''),
    [
      'event system Object attribute configured, Add system.admin',
      'event system Object attribute configured, Add user.local',
    ],
  ],
  [
    'an audit log by its action, not by the wordiest member',
    jsonLines(
      { action: 'repo.destroy', user_agent: 'Example tool with some words' },
      { action: 'git.push', user_agent: 'Another tool of many words' },
    ),
    ['repo.destroy', 'git.push'],
  ],
  [
    'a cloud trail by action and the code of an error that the first records lack',
    jsonLines(
      { eventName: 'ListBuckets', awsRegion: 'eu-west-1' },
      { eventName: 'ListBuckets', awsRegion: 'eu-west-1', errorCode: 'AccessDenied' },
    ),
    ['ListBuckets', 'ListBuckets, failed: AccessDenied'],
  ],
  [
    'sign-ins that hold a list of policies',
    jsonLines(
      { operationName: 'Sign-in', resultType: '0', policies: [{ id: 'a' }, { id: 'b' }] },
      { operationName: 'Sign-in', resultType: '50126', policies: [{ id: 'a' }, { id: 'b' }] },
    ),
    ['Sign-in, succeeded', 'Sign-in, failed: 50126 wrong user name or password'],
  ],
  [
    'a Kubernetes audit by verb, resource and status',
    jsonLines(
      { verb: 'create', objectRef: { resource: 'pods' }, responseStatus: { code: 201 } },
      { verb: 'get', objectRef: { resource: 'pods' }, responseStatus: { code: 403 } },
    ),
    ['create pods, 201 created', 'get pods, 403 forbidden'],
  ],
  [
    'what is done inside a pod, which the first records lack, and that nobody gave a name for it',
    jsonLines(
      { verb: 'get', objectRef: { resource: 'pods' }, user: { username: 'u1' } },
      {
        ...{ verb: 'create', objectRef: { resource: 'pods', subresource: 'exec' } },
        ...{ user: { username: 'system:anonymous' } },
      },
    ),
    ['get pods', 'create pods exec by system:anonymous'],
  ],
  [
    'alerts whose signature numbers a list, with how grave they are',
    jsonLines(
      ...[31, 76].map((n) => ({
        ...{ event_type: 'alert', flow_id: n },
        alert: { signature: `Bad addresses group ${n}`, severity: 2 },
      })),
    ),
    Array(2).fill('alert severity 2: Bad addresses group <*>'),
  ],
  [
    'events of Sysmon by what their numbers mean',
    jsonLines({ EventID: 8, SourceName: 'Microsoft-Windows-Sysmon', Computer: 'pc1' }),
    ['Sysmon 8 a program put code into another program'],
  ],
  [
    'requests in JSON by method, path and status',
    jsonLines(
      { msg: 'handled request', request: { method: 'GET', uri: '/a?b=1' }, status: 200 },
      { msg: 'handled request', request: { method: 'GET', uri: '/a?b=2' }, status: 502 },
    ),
    ['GET /a 200 ok', 'GET /a 502 bad gateway'],
  ],
  [
    'a message and the status beside it',
    jsonLines({ msg: 'request completed', status: 200 }, { msg: 'request completed', status: 502 }),
    ['request completed, status 200 ok', 'request completed, status 502 bad gateway'],
  ],
  [
    'JSON in the line of a container',
    jsonLines({ log: '{"level":30,"msg":"order 17 stored"}\n', stream: 'stdout' }),
    ['order <*> stored'],
  ],
  [
    'W3C files by their #Fields line',
    '#Version: 1.0\n#Fields: date time cs-method cs-uri-stem sc-status time-taken\n' +
      '2024-03-05 08:00:00 GET /a.aspx 200 67\n2024-03-05 08:00:01 POST /a.aspx 500 90\n',
    ['GET /a.aspx 200 ok', 'POST /a.aspx 500 internal server error'],
  ],
  [
    'flows under a header of words that spaces part',
    'version srcaddr dstaddr srcport dstport start end action\n' +
      '2 192.0.2.1 10.0.0.1 178 443 1709625600 1709625650 ACCEPT\n' +
      '2 192.0.2.2 10.0.0.1 417 443 1709625603 1709625653 REJECT\n',
    ['ACCEPT', 'REJECT'],
  ],
  [
    'a table behind sep=',
    `sep=;\ntime;level;message\n${TIME}0Z;INFO;opened\n${TIME}1Z;INFO;closed\n`,
    ['opened', 'closed'],
  ],
  [
    'semicolons where the header has commas',
    `timestamp (date, time);level (low, high);message\n${TIME}0Z;INFO;opened\n`,
    ['opened'],
  ],
])('reads %s', async (_, text, templates) => {
  expect(await templatesOf(text)).toEqual(templates);
});

it('a record that holds nothing but records is opened, one that tells its own time is not', async () => {
  const rows = [1, 2, 3].map((n) => ({ time: `${TIME}${n}Z`, message: `step ${n} done` }));
  expect(await templatesOf(JSON.stringify({ events: rows }))).toHaveLength(3);
  const parts = rows.map(({ message }) => ({ message }));
  const record = { ...{ time: `${TIME}0Z`, eventName: 'Deploy' }, parts };
  expect(await templatesOf(`${JSON.stringify(record)}\n`)).toEqual(['Deploy']);
});

it('what a line measures leaves reading in milliseconds', async () => {
  const reader = readRows(
    chunksOf(jsonLines({ msg: 'done', duration: '1.5s' }, { msg: 'done', duration: '20ms' })),
  );
  const values: number[] = [];
  for await (const batch of reader.batches) values.push(...(batch.values ?? []));
  expect(reader.layout().measure).toEqual({ name: 'duration', unit: 'ms' });
  expect(values).toEqual([1500, 20]);
});
