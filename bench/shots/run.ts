import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { pageOf } from './page.ts';
import type { Platform } from './room.ts';
import { allSentences } from './sentences.ts';
import { openStage } from './stage.ts';
import { talks } from './talks.ts';

/**
 * Pictures of what the bot says: it runs on a Slack and a Discord of ours, people drop logs and press
 * buttons, and each conversation is drawn as on a phone. `messages.txt` has all of it as
 * text, `sentences.txt` every sentence that a user can be given, said here or not.
 *
 *     npm run shots [-- FOLDER [CONVERSATION…]]
 */
const [folder = 'shots', ...chosen] = process.argv.slice(2);
const isChosen = ({ shows }: { shows: string }) => chosen.length === 0 || chosen.includes(shows);
/** Drawn light and dark; the others as most people have the platform. */
const IN_BOTH = 'password-guessing';
const USUAL_LOOK = { slack: 'light', discord: 'dark' } as const;
const WIDTH = 390;

const stage = await openStage();
try {
  mkdirSync(folder, { recursive: true });
  const texts = (await Promise.all(stage.platforms.map(shoot))).flat();
  writeFileSync(join(folder, 'messages.txt'), texts.join('\n'));
  writeFileSync(join(folder, 'sentences.txt'), `${allSentences().join('\n')}\n`);
  console.log(`All messages as text: ${join(folder, 'messages.txt')}`);
  console.log(`All that can be said: ${join(folder, 'sentences.txt')}`);
} finally {
  await stage.close();
}

/** Draws every conversation on the platform; gives what was said, as text. */
async function shoot(platform: Platform): Promise<string[]> {
  const texts: string[] = [];
  for (const { shows, hold } of talks().filter(isChosen)) {
    const room = platform.openRoom(shows);
    await hold(room);
    texts.push(await picture(platform.name, shows, room.draw()));
  }
  for (const { shows, pieces } of (await platform.drawSurfaces()).filter(isChosen)) {
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
    text = await shootPage(
      stage.browser,
      pageOf(platform, shows, pieces, look),
      join(folder, name),
    );
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
