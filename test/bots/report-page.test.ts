import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/bots/views/english.ts';
import { reportIdOf } from '../../src/jobs/archive/report.ts';
import { aReport } from '../helpers/a-report.ts';
import { startService } from '../helpers/a-service.ts';
import { aShopLog } from '../helpers/a-shop-log.ts';
import { anAnalysis, anAnomaly, aReason } from '../helpers/an-analysis.ts';
import { startApp } from '../helpers/an-app.ts';
import { idle } from '../helpers/answers.ts';
import { buttonsOf } from '../helpers/fake-discord/message-texts.ts';

const LOG = aShopLog({ day: 4, hours: 3, failing: true });
const HOSTILE = '</style></td><script>alert(1)</script><img src=x onerror=alert(2)>';

describe('the page of a stored report', () => {
  it('lets nothing of the log be markup, and nothing be loaded', () => {
    const anomaly = anAnomaly({
      sessions: [HOSTILE],
      spans: [[12, 40]],
      reasons: [aReason({ template: HOSTILE })],
    });
    const report = aReport(anAnalysis({ anomalies: [anomaly] }), { fileName: `${HOSTILE}.log` });
    report.anomalies[0]!.samples.push({ line: 35, text: HOSTILE });
    const { text, name } = english.pageFile(report, new Map());
    expect(text).not.toMatch(/<script|<img|onerror=alert\(2\)>|<link|@import|url\(/i);
    expect(text).toContain('&#60;script&#62;alert(1)');
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(text).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
    expect(name).toMatch(/^[\p{L}\p{N}._-]+-report\.html$/u);
  });

  it('tells an explanation that is written already as it is, and all others in our words', () => {
    const two = [anAnomaly(), anAnomaly({ number: 2, sessions: ['blk_-8'] })];
    const written = {
      ...{ summary: 'Based on the logs, a model wrote this.', reasons: [], meaning: 'It may be.' },
      ...{ steps: ['Look.'], who: 'This is for you.', source: 'model' as const },
    };
    const { text } = english.pageFile(aReport({ anomalies: two }), new Map([[2, written]]));
    expect(text).toContain('a model wrote this');
    expect(text.match(/Written from the counts|without a language model/g)).toHaveLength(1);
  });

  it('of what changed between two logs there is one, too', async () => {
    const app = await startApp();
    for (const [i, options] of [
      { day: 3, hours: 6, backup: true },
      { day: 4, hours: 6, failing: true },
    ].entries()) {
      const log = aShopLog(options);
      await app.upload(log, { id: `slack-${i}`, source: `F${i}`, fileName: `log${i}.log` });
      await app.platform.until(
        ({ messages }) => messages.filter(({ view }) => view.kind === 'report').length > i,
      );
      await idle(app);
    }
    const [{ conversation } = { conversation: '' }] = app.platform.messages;
    const who = { tenant: 'slack-T1', place: 'slack:C1', user: 'U1' };
    await app.conversation.compare({ id: 'slack-compare', conversation, ...who });
    const compared = () =>
      app.platform.messages.flatMap(({ view }) =>
        view.kind === 'report' && view.fileName.includes('→') ? [view] : [],
      )[0];
    await app.platform.until(() => compared() !== undefined);
    await app.press(`html/${compared()?.reportId}`);
    await app.platform.until(({ files }) => files.length > 0);
    const { text, name } = app.platform.files[0]!.file;
    expect(name).toBe('log1-report.html');
    expect(text).toContain('New: ');
    expect(text).toContain('Gone: backups finished');
    expect(text).not.toMatch(/undefined|NaN|null/);
  });
});

it('a second press within a minute posts no second page', async () => {
  const app = await startApp();
  const upload = await app.upload(LOG);
  await app.platform.until(({ messages }) => messages.some(({ view }) => view.kind === 'report'));
  await idle(app);
  for (let i = 0; i < 2; i++) await app.press(`html/${reportIdOf(upload)}`);
  await app.platform.until(({ whispers }) => whispers.length > 0);
  await idle(app);
  expect(app.platform.files).toHaveLength(1);
  expect(app.platform.files[0]?.file.text).toContain('<svg');
  expect(JSON.stringify(app.platform.whispers)).toContain('The page was posted');
});

describe('on the platforms', () => {
  it('Slack posts it into the thread where the app may post files', async () => {
    const { slack } = await startService();
    const channel = slack.addChannel({ member: true }).id;
    const user = slack.addUser().id;
    slack.share({ channel, user, files: [{ name: 'shop.log', content: LOG }] });
    const report = await slack.waitFor(() =>
      slack.posted(channel).find(({ blocks }) => JSON.stringify(blocks).includes('"html/')),
    );
    slack.clickButton(channel, report.ts, 'Report as a page', user);
    const page = await slack.waitFor(() => slack.uploads().find(({ content }) => content));
    expect(page.name).toBe('shop-report.html');
    expect(String(page.content)).toContain('<!doctype html>');
    expect(slack.violations).toEqual([]);
  });

  it('Slack shows no button for it where the app may not', async () => {
    const { slack } = await startService(
      {},
      { scopes: ['chat:write', 'files:read', 'app_mentions:read'] },
    );
    const channel = slack.addChannel({ member: true }).id;
    slack.share({ channel, user: slack.addUser().id, files: [{ name: 'shop.log', content: LOG }] });
    const report = await slack.waitFor(() =>
      slack.posted(channel).find(({ blocks }) => JSON.stringify(blocks).includes('"explain/')),
    );
    expect(JSON.stringify(report.blocks)).not.toContain('"html/');
  });

  it('Discord posts it as an attachment', async () => {
    const { discord } = await startService();
    const guild = discord.addGuild();
    const channel = discord.addChannel({ guild: guild.id });
    const user = discord.addUser();
    discord.post({ channel, user, files: [{ name: 'shop.log', content: LOG }] });
    const message = await discord.waitFor(() =>
      discord
        .posted(channel.id)
        .find((one) => buttonsOf(one).some(({ label }) => label === 'Report as a page')),
    );
    discord.press({ user, message, label: 'Report as a page' });
    const posted = await discord.waitFor(() =>
      discord.posted().find(({ attachments }) => attachments.length > 0),
    );
    expect(posted.attachments[0]?.filename).toBe('shop-report.html');
    expect(discord.violations).toEqual([]);
  });
});
