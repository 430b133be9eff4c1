import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startWatched } from '../watched-process.ts';
import { launchChromium } from './chromium.ts';
import { createDiscord } from './discord/platform.ts';
import type { Platform } from './room.ts';
import { createSlack } from './slack/platform.ts';

/** The bot on a Slack and a Discord of ours, and a browser that draws what it says there. */
export interface Stage {
  browser: Browser;
  platforms: Platform[];
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const browser = await launchChromium();
  const [slack, discord] = [await createSlack(), await createDiscord()];
  const data = mkdtempSync(join(tmpdir(), 'log-decoder-shots-'));
  const bot = await startWatched('bot', { ...slack.env, ...discord.env, LOG_DECODER_DATA: data });
  await slack.connected();
  await discord.connected();
  return {
    browser,
    platforms: [slack, discord],
    async close() {
      await bot.stop();
      await slack.close();
      await discord.close();
      await browser.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
