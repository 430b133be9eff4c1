import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian, Ubuntu and macOS have it. */
const PLACES = [
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium that the environment names (`CHROMIUM`), else one that is installed; null where none is. */
export function chromiumPath(env: NodeJS.ProcessEnv = process.env): string | null {
  const path = env.CHROMIUM || PLACES.find((place) => existsSync(place));
  return path !== undefined && existsSync(path) ? path : null;
}

/** Starts it. Throws where there is none. */
export function launchChromium(env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const executablePath = chromiumPath(env);
  if (executablePath === null) throw new Error(MISSING);
  // In a container root has no sandbox to offer; the pages are ours.
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

const MISSING =
  'This needs Chromium. Install it ("sudo apt-get install chromium fonts-lato fonts-open-sans fonts-noto-color-emoji" on Debian or Ubuntu), or name one: CHROMIUM=/path/to/chromium';
