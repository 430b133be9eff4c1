import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportIdOf } from '../../src/jobs/archive/report.ts';
import type { Question, Upload } from '../../src/jobs/payloads.ts';
import type { AnswerView } from '../../src/jobs/view.ts';
import { startApp, type TestApp } from '../helpers/an-app.ts';
import { anHdfsLog } from '../helpers/an-hdfs-log.ts';
import { idle } from '../helpers/answers.ts';
import { aPress } from '../helpers/test-parts.ts';

let questions = 0;

function ask(app: TestApp, text: string, overrides: Partial<Question> = {}) {
  const { tenant, conversation, place, user } = aPress({ action: '' });
  const id = `slack-ask-${++questions}`;
  return app.conversation.ask({ id, tenant, conversation, place, user, text, ...overrides });
}

/** A log of sign-ins: one address guesses passwords on the second day. */
function aSignInLog(): string {
  const lines: string[] = [];
  const add = (day: number, minute: number, text: string) => {
    const time = `${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;
    lines.push(`2026-03-0${day} ${time} gate sshd[${lines.length}]: ${text}`);
  };
  for (const day of [3, 4]) {
    for (let minute = 0; minute < 120; minute++) {
      add(
        day,
        minute,
        `Accepted publickey for user${minute % 5} from 10.0.0.${minute % 9} port 22 ssh2`,
      );
    }
  }
  for (let i = 0; i < 60; i++) {
    add(
      4,
      121 + Math.floor(i / 20),
      `Failed password for root from 203.0.113.77 port ${4000 + i} ssh2`,
    );
  }
  for (let minute = 130; minute < 200; minute++) {
    add(
      4,
      minute,
      `Accepted publickey for user${minute % 5} from 10.0.0.${minute % 9} port 22 ssh2`,
    );
  }
  return `${lines.join('\n')}\n`;
}

async function reported(app: TestApp, log: string, overrides: Partial<Upload> = {}) {
  const upload = await app.upload(log, overrides);
  const reports = () => app.platform.messages.filter(({ view }) => view.kind === 'report').length;
  const before = reports();
  await app.platform.until(() => reports() > before);
  await idle(app);
  return upload;
}

const answersIn = (app: TestApp) =>
  app.platform.messages.flatMap(({ view }) => (view.kind === 'answer' ? [view] : []));

async function answerTo(app: TestApp, text: string, overrides: Partial<Question> = {}) {
  const before = answersIn(app).length;
  await ask(app, text, overrides);
  await app.platform.until(() => answersIn(app).length > before);
  return answersIn(app).at(-1)!;
}

const textOf = ({ paragraphs }: AnswerView) => paragraphs.join('\n');

describe('without a key', () => {
  it.each<[question: string, answer: RegExp]>([
    [
      'which is the worst?',
      /^Based on the logs, number 1 comes first: 60 sign-ins failed.*It counts as "/,
    ],
    ['since when?', /the first line of it is line 241 \(10:01 on 4 March\)/i],
    ['is it over?', /the last line of it is line 300 .*70 lines come after it/i],
    ['how often did it happen?', /60 lines of the log are of it.*the hour that begins at 10:00/i],
    ['who is 203.0.113.77?', /"203\.0\.113\.77" is named in 60 lines of 370.*on the internet/],
    ['who is 10.0.0.3?', /inside a private network/],
    ['tell me about user3', /"user3" is named in \d+ lines/],
    ['who is nobody7?', /no line of the log names "nobody7"/],
    [
      'did it also happen yesterday?',
      /on one day alone: 4 March 2026 \(60 lines\).*no earlier report/is,
    ],
    ['what do I tell my boss?', /pass on[\s\S]*We had the log app\.csv checked[\s\S]*This is for/],
    ['who must act?', /number 1 \(60 sign-ins failed.*\) is for/],
    ['what should I do?', /1\. Block the callers, first 203\.0\.113\.77/],
    ['was I hacked?', /a log can not prove that a system is safe/i],
    ['why did it happen?', /the log does not tell why it happened/i],
    ['who did it?', /203\.0\.113\.77/],
    ['find "publickey for user4"', /\d+ lines of 370 have "publickey for user4" in them/],
    ['what happened?', /370 lines/],
    [
      'How is the weather in Bonn',
      /^I can not tell that from the log[\s\S]*Show me the lines around/,
    ],
  ])('%j is answered from the report and the file', async (question, expected) => {
    const app = await startApp();
    await reported(app, aSignInLog());
    expect(textOf(await answerTo(app, question))).toMatch(expected);
  });

  it('lines are shown with their numbers, and those that are not there are not', async () => {
    const app = await startApp();
    await reported(app, aSignInLog());
    const { lines } = await answerTo(app, 'show me the lines around 243');
    expect(lines.map(({ line }) => line)).toEqual([
      238, 239, 240, 241, 242, 243, 244, 245, 246, 247, 248,
    ]);
    expect(lines[5]?.text).toContain('port 4002');
    expect(textOf(await answerTo(app, 'line 99999'))).toContain('there is no line 99999');
  });

  it('a key in a line is masked in what is shown', async () => {
    const app = await startApp();
    await reported(app, aSignInLog().replace('port 4002', 'key=AKIAIOSFODNN7EXAMPLE'));
    const { lines } = await answerTo(app, 'show me line 243');
    expect(lines.map(({ text }) => text).join('\n')).toContain('key=<secret>');
  });

  it('a question that was delivered twice is answered once', async () => {
    const app = await startApp();
    await reported(app, aSignInLog());
    await ask(app, 'since when?', { id: 'slack-ask-same' });
    await ask(app, 'since when?', { id: 'slack-ask-same' });
    await app.platform.until(() => answersIn(app).length > 0);
    await idle(app);
    expect(answersIn(app)).toHaveLength(1);
  });

  it('a question is about the number that was explained last, or the one it names', async () => {
    const app = await startApp();
    const upload = await reported(app, anHdfsLog({ odd: 3 }));
    await app.press(`explain/${reportIdOf(upload)}/2`);
    await app.platform.until(() =>
      app.platform.messages.some(({ view }) => view.kind === 'explanation'),
    );
    await idle(app);
    expect(textOf(await answerTo(app, 'what does it mean?'))).toContain('number 2 is');
    expect(textOf(await answerTo(app, 'what does number 1 mean?'))).toContain('number 1 is');
    expect(textOf(await answerTo(app, 'and who must act?'))).toContain('number 1 (');
  });

  it('earlier reports of the place are told where they have the same', async () => {
    const app = await startApp();
    await reported(app, aSignInLog(), { id: 'slack-1', source: 'F1', fileName: 'monday.log' });
    await reported(app, aSignInLog(), { id: 'slack-2', source: 'F2', fileName: 'tuesday.log' });
    const conversation = 'slack:C1:F2';
    const answer = textOf(await answerTo(app, 'did it happen before?', { conversation }));
    expect(answer).toMatch(/an earlier report here, on monday\.log of .* as its number 1/i);
  });

  it('a file that is gone is said to be, and the report answers', async () => {
    const app = await startApp();
    const upload = await reported(app, aSignInLog());
    app.platform.uploads.set(upload.source, { fileName: 'app.csv', bytes: '' });
    const answer = textOf(await answerTo(app, 'since when?'));
    expect(answer).toMatch(/^Based on the logs, number 1 is[\s\S]*can not be read any more/);
  });

  it('our own questions are buttons, which are answered like any other', async () => {
    const app = await startApp();
    const upload = await reported(app, aSignInLog());
    for (const question of ['worst', 'since', 'who-acts', 'manager']) {
      const before = answersIn(app).length;
      await app.press(`suggest/${reportIdOf(upload)}/${question}`);
      await app.platform.until(() => answersIn(app).length > before);
      expect(textOf(answersIn(app).at(-1)!)).toMatch(/^Based on the logs, /);
    }
  });
});

describe('small talk', () => {
  it.each([
    ['hi', /^Hello! Drop a log file here/],
    ['', /^I read logs/],
    ['thanks!', /^You are welcome/],
    ['which is the worst?', /no report here yet/],
  ])('%j before any report has a short answer', async (text, expected) => {
    const app = await startApp();
    await ask(app, text);
    await app.platform.until(() => app.platform.messages.length === 1);
    expect(app.platform.messages[0]?.view).toMatchObject({
      kind: 'notice',
      text: expect.stringMatching(expected),
    });
  });

  it('after a report it says that one can ask about it', async () => {
    const app = await startApp();
    await reported(app, aSignInLog());
    await ask(app, 'thank you');
    await app.platform.until(() => app.platform.messages.length === 2);
    expect(app.platform.messages[1]?.view).toMatchObject({
      text: expect.stringContaining('You can ask me about app.csv'),
    });
  });

  it('what people say to each other is left alone, and a question of theirs is answered', async () => {
    const app = await startApp();
    await reported(app, aSignInLog());
    for (const text of ['thanks', 'I will look at it', 'hi', 'ok, number 1 is mine']) {
      await ask(app, text, { isOverheard: true });
    }
    await ask(app, 'since when?', { isOverheard: true, conversation: 'slack:C1:elsewhere' });
    await idle(app);
    expect(app.platform.messages).toHaveLength(1);
    expect(textOf(await answerTo(app, 'since when?', { isOverheard: true }))).toContain('line 241');
  });
});

describe('whose log it is', () => {
  it('a question elsewhere reads neither the report nor the file', async () => {
    const app = await startApp();
    const upload = await reported(app, aSignInLog());
    const opened = app.platform.opened.length;
    const about = { reportId: reportIdOf(upload) };
    const elsewhere = { place: 'slack:C2', conversation: 'slack:C2:F1' };
    await ask(app, 'since when?', { ...elsewhere, about });
    await ask(app, 'since when?', { tenant: 'slack-T2', about });
    await app.platform.until(() => app.platform.whispers.length === 2);
    // The same thread, by a name that another channel gives it.
    await ask(app, 'since when?', { place: 'slack:C2' });
    await ask(app, 'since when?', { tenant: 'slack-T2' });
    await app.platform.until(() => app.platform.messages.length === 3);
    await idle(app);
    const said = app.platform.whispers.map(({ view }) => JSON.stringify(view)).join('\n');
    expect(said).toContain('belongs to another conversation');
    expect(said).toContain('has expired');
    expect(answersIn(app)).toEqual([]);
    expect(app.platform.opened).toHaveLength(opened);
  });

  it('a key that somebody pastes into a question is not kept', async () => {
    const app = await startApp();
    await reported(app, anHdfsLog());
    await ask(app, 'Is my file lost? My key is AKIAIOSFODNN7EXAMPLE, and my dog is Bello.');
    const kept = readdirSync(app.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'))
      .join('\n');
    expect(kept).toContain('My key is <secret>, and my dog is Bello.');
    expect(kept).not.toContain('AKIAIOSFODNN7EXAMPLE');
  });
});
