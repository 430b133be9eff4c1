import { describe, expect, it } from 'vitest';
import { reportIdOf } from '../../src/jobs/archive/report.ts';
import type { Upload } from '../../src/jobs/payloads.ts';
import type { ReportView, View } from '../../src/jobs/view.ts';
import { type Service, startService } from '../helpers/a-service.ts';
import { aShopLog } from '../helpers/a-shop-log.ts';
import { startApp, type TestApp } from '../helpers/an-app.ts';
import { idle } from '../helpers/answers.ts';
import { buttonsOf, textsOf } from '../helpers/fake-discord/message-texts.ts';
import { anUpload, aPress } from '../helpers/test-parts.ts';

const BEFORE = aShopLog({ day: 3, hours: 6, backup: true });
const AFTER = aShopLog({ day: 4, hours: 9, failing: true, slow: true });
const HEADLINE = '3 things changed: 1 new failure, 1 slower, 1 gone.';

const before: Partial<Upload> = { id: 'slack-1', source: 'F1', fileName: 'before.log' };
const after: Partial<Upload> = { id: 'slack-2', source: 'F2', fileName: 'after.log' };

const viewsIn = (app: TestApp): View[] => app.platform.messages.map(({ view }) => view);
const comparisonsIn = (app: TestApp): ReportView[] =>
  viewsIn(app).flatMap((view) =>
    view.kind === 'report' && view.fileName.includes('→') ? [view] : [],
  );

async function read(app: TestApp, log: string, overrides: Partial<Upload>): Promise<Upload> {
  const upload = await app.upload(log, overrides);
  await app.platform.until(({ messages }) =>
    messages.some(
      ({ view }) => view.kind !== 'working' && JSON.stringify(view).includes(upload.fileName),
    ),
  );
  await idle(app);
  return upload;
}

let questions = 0;

function ask(app: TestApp, text: string, overrides = {}): Promise<void> {
  const { tenant, conversation, place, user } = aPress({ action: '' });
  const id = `slack-ask-${++questions}`;
  return app.conversation.ask({ id, tenant, conversation, place, user, text, ...overrides });
}

async function compared(app: TestApp): Promise<ReportView> {
  await app.platform.until(() => comparisonsIn(app).length > 0);
  await idle(app);
  return comparisonsIn(app).at(-1)!;
}

describe('two logs of one place', () => {
  it.each([
    'compare with yesterday',
    'What has changed?',
    'compare this with the last one',
    'is it different from before?',
  ])('%j says what changed since the report before', async (question) => {
    const app = await startApp();
    await read(app, BEFORE, before);
    await read(app, AFTER, after);
    await ask(app, question);
    const view = await compared(app);
    expect(view).toMatchObject({
      fileName: 'before.log → after.log',
      headline: HEADLINE,
      summary: [
        'Before: before.log, 1,668 lines, 3 March 2026, 8:00 to 14:00.',
        'After: after.log, 2,536 lines, 4 March 2026, 8:00 to 17:00.',
      ],
      canBeNormal: false,
    });
    expect(view.choices.map(({ reason }) => reason)).toEqual([
      'New: the database could not be reached, 71 times: 10.0.9.4',
      'Slower: "request … for … finished in …", about 236 ms, before 88 ms',
      'Gone: backups finished 24 times',
    ]);
    expect(view.notes.join()).toContain('The later log has 1.5 times as many lines');
  });

  it('each change is explained on a press, with lines of the log that has it', async () => {
    const app = await startApp();
    await read(app, BEFORE, before);
    await read(app, AFTER, after);
    await ask(app, 'compare');
    const { reportId } = await compared(app);
    for (const number of [1, 3]) await app.press(`explain/${reportId}/${number}`);
    const explained = () =>
      viewsIn(app).flatMap((view) => (view.kind === 'explanation' ? [view] : []));
    await app.platform.until(() => explained().length === 2);
    const [added, gone] = explained().sort((a, b) => a.number - b.number);
    expect(added).toMatchObject({
      fileName: 'after.log',
      canBeMuted: false,
      reasons: [
        'The earlier log has it in none of 1,668 lines, and the later one in 71 of 2,536.',
        'By the hour that is 0 before and 7.9 now.',
      ],
    });
    expect(added?.samples[0]?.text).toContain('could not connect to database at 10.0.9.4');
    expect(gone?.fileName).toBe('before.log');
    expect(gone?.samples[0]).toMatchObject({ line: 3 });
    expect(gone?.samples[0]?.text).toContain('backup of table orders finished');
  });

  it.each([
    ['gone', () => ({ fileName: 'before.log', bytes: '' })],
    ['cut off', () => ({ fileName: 'before.log', bytes: BEFORE, cutAfter: 9 })],
  ])('the file that is %s is compared by what its report counted', async (_, file) => {
    const app = await startApp();
    await read(app, BEFORE, before);
    app.platform.uploads.set('F1', file());
    await read(app, AFTER, after);
    await ask(app, 'compare');
    const { reportId, headline } = await compared(app);
    expect(headline).toBe(HEADLINE);
    await app.press(`explain/${reportId}/3`);
    await app.platform.until(() => viewsIn(app).some(({ kind }) => kind === 'explanation'));
    expect(viewsIn(app).at(-1)).toMatchObject({ samples: [], number: 3 });
  });

  it('the command compares the last two, whichever was uploaded first', async () => {
    const app = await startApp();
    await read(app, AFTER, after);
    await read(app, BEFORE, before);
    const { tenant, conversation, place, user } = anUpload();
    await app.conversation.compare({ id: 'slack-compare-1', tenant, conversation, place, user });
    expect((await compared(app)).headline).toBe(HEADLINE);
  });

  it('once compared, the same two are not compared anew, and the full list names every change', async () => {
    const app = await startApp();
    await read(app, BEFORE, before);
    await read(app, AFTER, after);
    await ask(app, 'compare');
    const { reportId } = await compared(app);
    await ask(app, 'compare again with the log before');
    await app.platform.until(() => comparisonsIn(app).length === 2);
    expect(comparisonsIn(app).map((view) => view.reportId)).toEqual([reportId, reportId]);
    await app.press(`list/${reportId}`);
    await app.platform.until(({ files }) => files.length === 1);
    const { file } = app.platform.files[0]!;
    expect(file.name).toBe('after-changes.csv');
    expect(file.text.trim().split('\r\n')).toHaveLength(4);
    expect(file.text).toContain('1,trouble,new,0,1668,71,2536,1253,');
  });

  it.each([
    ['no report', 0, 'There is no report here yet'],
    ['one report', 1, 'There is no earlier report of such a log here'],
  ])('with %s it is said what is missing', async (_, logs, words) => {
    const app = await startApp();
    if (logs > 0) await read(app, BEFORE, before);
    const { tenant, conversation, place, user } = anUpload();
    await app.conversation.compare({ id: 'slack-compare-1', tenant, conversation, place, user });
    await app.platform.until(({ whispers }) => whispers.length > 0);
    expect(JSON.stringify(app.platform.whispers)).toContain(words);
  });

  it('nothing of a comparison can be set as normal or as expected, whatever is pressed', async () => {
    const app = await startApp();
    await read(app, BEFORE, before);
    await read(app, AFTER, after);
    await ask(app, 'compare');
    const { reportId } = await compared(app);
    const forged = ['normal', 'sure-normal', 'itself', 'mute/1', 'sure-mute/1'];
    for (const one of forged) {
      const [kind, number] = one.split('/');
      await app.press([kind, reportId, number].filter(Boolean).join('/'));
    }
    await app.platform.until(({ whispers }) => whispers.length === forged.length);
    for (const { view } of app.platform.whispers) {
      expect(JSON.stringify(view)).toContain('does not work any more');
    }
  });

  it('a report of another place is never compared with', async () => {
    const app = await startApp();
    await read(app, BEFORE, { ...before, place: 'slack:C9', conversation: 'slack:C9:F1' });
    await read(app, AFTER, after);
    await ask(app, 'compare');
    await app.platform.until(() => viewsIn(app).some(({ kind }) => kind === 'notice'));
    expect(JSON.stringify(viewsIn(app).at(-1))).toContain('no earlier report of such a log');
    expect(comparisonsIn(app)).toEqual([]);
  });
});

describe('two logs that are given together', () => {
  const pair = async (app: TestApp, texts: [string, string]) => {
    const uploads = [anUpload(before), anUpload(after)] as const;
    for (const [i, upload] of uploads.entries()) {
      app.platform.uploads.set(upload.source, { fileName: upload.fileName, bytes: texts[i]! });
    }
    await app.conversation.receivePair(...uploads);
    return uploads;
  };

  it('are compared once both are read; the report of each is a press away', async () => {
    const app = await startApp();
    const [first] = await pair(app, [BEFORE, AFTER]);
    expect((await compared(app)).headline).toBe(HEADLINE);
    expect(comparisonsIn(app)).toHaveLength(1);
    const notices = app.platform.messages.filter(({ view }) => view.kind === 'notice');
    expect(notices).toHaveLength(2);
    const { ref } = notices.find(({ view }) => JSON.stringify(view).includes('before.log'))!;
    await app.press(`page/${reportIdOf(first)}/0`, { message: ref });
    await app.platform.until(({ messages }) =>
      messages.some((one) => one.ref === ref && one.view.kind === 'report'),
    );
  });

  it.each([
    ['can not be read', [BEFORE, 'no'], 'one of them has no report'],
    ['is a table of numbers', [BEFORE, numbers()], 'their events were not counted'],
  ] as [string, [string, string], string][])(
    'where one %s, that is said',
    async (_, texts, words) => {
      const app = await startApp();
      await pair(app, texts);
      await app.platform.until(({ whispers }) => whispers.length > 0);
      await idle(app);
      expect(JSON.stringify(app.platform.whispers)).toContain(words);
      expect(comparisonsIn(app)).toEqual([]);
    },
  );
});

/** A table without events. */
function numbers(): string {
  const rows = Array.from({ length: 200 }, (_, i) => `${i % 7},${(i * 37) % 11},${i % 3}`);
  return `cpu,memory,disk\n${rows.join('\n')}\n`;
}

describe('on the platforms', () => {
  const files = [
    { name: 'before.log', content: BEFORE },
    { name: 'after.log', content: AFTER },
  ];

  it('Slack: "Decode this log" on a message with two files, and /logdecoder compare', async () => {
    const { slack } = await startService();
    const channel = slack.addChannel({ name: 'ops', member: true }).id;
    const user = slack.addUser().id;
    const { message } = slack.share({ channel, user, files, events: [] });
    slack.messageShortcut('decode_log', channel, message.ts, user);
    const said = () => slack.posted(channel).filter(({ text }) => text.includes(HEADLINE));
    await slack.waitFor(() => said()[0]);
    expect(said()[0]?.threadTs).toBe(message.ts);
    expect(slack.world.ephemerals[0]?.text).toBe(
      'I have got 2 files. The answer comes in this thread.',
    );
    slack.slashCommand('/logdecoder', 'compare', channel, user);
    await slack.waitFor(() => said()[1]);
    slack.clickButton(channel, said()[0]?.ts ?? '', 0, user);
    const explained = await slack.waitFor(() =>
      slack.posted(channel).find(({ text }) => text.startsWith('Based on the logs, ')),
    );
    expect(explained.text).toContain('this is new');
    expect(slack.violations).toEqual([]);
  });

  it('Discord: "Decode this log" on a message with two attachments, and /logdecoder compare', async () => {
    const { discord }: Service = await startService();
    const guild = discord.addGuild();
    const channel = discord.addChannel({ guild: guild.id });
    const user = discord.addUser();
    const other = discord.addUser();
    const message = discord.post({ channel, user: other, files });
    const says = (words: string) => () =>
      discord.posted().filter((one) => textsOf(one).join('\n').includes(words));
    await discord.waitFor(() => says('after.log')()[0]);
    discord.contextCommand({ user, message, name: 'Decode this log' });
    const found = await discord.waitFor(() => says(HEADLINE)()[0]);
    expect(buttonsOf(found).map(({ label }) => label)).toContain('3 · backup');
    discord.command({ channel, user, subcommand: 'compare' });
    await discord.waitFor(() => says(HEADLINE)()[1]);
    discord.press({ user, message: found, label: '3 · backup' });
    await discord.waitFor(() => says('does not come any more')()[0]);
    expect(discord.violations).toEqual([]);
  });
});
