import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startWatched } from '../watched-process.ts';
import { launchChromium } from './chromium.ts';
import { createDiscord } from './discord/platform.ts';
import { pageOf } from './page.ts';
import type { Platform } from './room.ts';
import { allSentences } from './sentences.ts';
import { createSlack } from './slack/platform.ts';
import { talks } from './talks.ts';

/**
 * Pictures of what the bot says: it runs on a Slack and a Discord of ours, people drop logs and press
 * buttons, and each conversation is drawn as on a phone. `messages.txt` has all of it as
 * text, `sentences.txt` every sentence that a user can be given, said here or not.
 *
 *     npm run shots [-- FOLDER]
 */
const folder = process.argv[2] ?? 'shots';
/** Drawn light and dark; the others as most people have the platform. */
const IN_BOTH = 'password-guessing';
const USUAL_LOOK = { slack: 'light', discord: 'dark' } as const;
const WIDTH = 390;

const browser = await launchChromium();
const slack = await createSlack();
const discord = await createDiscord();
const data = mkdtempSync(join(tmpdir(), 'log-decoder-shots-'));
const bot = await startWatched('bot', { ...slack.env, ...discord.env, LOG_DECODER_DATA: data });
try {
  await slack.connected();
  await discord.connected();
  mkdirSync(folder, { recursive: true });
  const texts = (await Promise.all([slack, discord].map(shoot))).flat();
  writeFileSync(join(folder, 'messages.txt'), texts.join('\n'));
  writeFileSync(join(folder, 'sentences.txt'), `${allSentences().join('\n')}\n`);
  console.log(`All messages as text: ${join(folder, 'messages.txt')}`);
  console.log(`All that can be said: ${join(folder, 'sentences.txt')}`);
} finally {
  await bot.stop();
  await slack.close();
  await discord.close();
  await browser.close();
  rmSync(data, { recursive: true, force: true });
}

/** Draws every conversation on the platform; gives what was said, as text. */
async function shoot(platform: Platform): Promise<string[]> {
  const texts: string[] = [];
  for (const { shows, hold } of talks()) {
    const room = platform.openRoom(shows);
    await hold(room);
    texts.push(await picture(platform.name, shows, room.draw()));
  }
  for (const { shows, pieces } of await platform.drawSurfaces()) {
    texts.push(await picture(platform.name, shows, pieces));
  }
  const violations = platform.violations();
  if (violations.length > 0) {
    console.error(`${platform.name} would have refused:`, violations);
    process.exitCode = 1;
  }
  return texts;
}

async function picture(
  platform: Platform['name'],
  shows: string,
  pieces: string[],
): Promise<string> {
  const usual = USUAL_LOOK[platform];
  const looks = shows === IN_BOTH ? (['light', 'dark'] as const) : [usual];
  let text = '';
  for (const look of looks) {
    const name = `${platform}-${shows}${look === usual ? '' : `-${look}`}.png`;
    text = await shootPage(browser, pageOf(platform, shows, pieces, look), join(folder, name));
    console.log(join(folder, name));
  }
  return `===== ${platform}: ${shows} =====\n\n${text}\n`;
}

/** Writes the picture; gives the messages as they are read. */
async function shootPage(chromium: Browser, html: string, path: string): Promise<string> {
  const page = await chromium.newPage({
    viewport: { width: WIDTH, height: 844 },
    deviceScaleFactor: 2,
  });
  try {
    await page.setContent(html);
    await page.screenshot({ path, fullPage: true });
    const messages = await page.locator('article').allInnerTexts();
    return messages.map((message) => message.trim()).join('\n\n---\n\n');
  } finally {
    await page.close();
  }
}
