import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf } from './page.ts';
import { openStage } from './stage.ts';
import { talks } from './talks.ts';

/**
 * The two pictures of the README: a real answer on each platform, drawn as `npm run shots` does, cut
 * off where the explanation is well under way.
 *
 *     npm run docs:pictures
 */
const folder = join(import.meta.dirname, '../../docs/pictures');
const SHOWN = 'password-guessing';
const SIZE = { width: 390, height: 1_060 };
const LOOKS = { slack: 'light', discord: 'dark' } as const;
/** Sharp enough at half a page's width, and under 200 kB. */
const SCALE = 1.5;

const talk = talks().find(({ shows }) => shows === SHOWN);
if (talk === undefined) throw new Error(`there is no talk ${SHOWN}`);
mkdirSync(folder, { recursive: true });
const stage = await openStage();
try {
  for (const platform of stage.platforms) {
    const room = platform.openRoom('logs');
    await talk.hold(room);
    const page = await stage.browser.newPage({ viewport: SIZE, deviceScaleFactor: SCALE });
    await page.setContent(pageOf(platform.name, 'logs', room.draw(), LOOKS[platform.name]));
    const path = join(folder, `${platform.name}.png`);
    await page.screenshot({ path });
    console.log(path);
  }
} finally {
  await stage.close();
}
