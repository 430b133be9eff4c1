import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whatIsSent } from '../bots/views/text-views.ts';
import { PAGE } from '../bots/views/words/web-words.ts';
import { createWebBot } from '../bots/web/bot.ts';
import type { Terminal } from '../cli/terminal/terminal.ts';
import type { Config } from '../config.ts';
import { createLogger } from '../log.ts';
import { visible } from '../text/visible.ts';
import { type App, createApp } from './app.ts';
import { openEmbedded } from './backends.ts';
import { recipientOf } from './explainers.ts';
import { openInBrowser } from './open-in-browser.ts';
import { aborted, readSettings, visibleMessage } from './serve.ts';

/**
 * Serves the page on this computer until `terminal.signal` is aborted, and opens it in a browser where somebody sits at the
 * terminal. Needs no tokens: of the settings it takes the model's and the limits. Returns the exit
 * code: 0 ended in order, 1 it could not start or go on, 2 wrong settings.
 */
export async function servePage(
  { stdout, stderr, signal }: Pick<Terminal, 'stdout' | 'stderr' | 'signal'>,
  { port, open }: { port: number; open: boolean },
): Promise<number> {
  const settings = readSettings(stderr);
  if (settings === null) return 2;
  const { pageFolder, maxUploadBytes, model } = settings;
  // Alone on its own data, whatever the bots have.
  const config: Config = {
    ...settings,
    ...{ dataFolder: pageFolder, redis: null, board: null, slack: null, discord: null },
    ...{ port: null, healthPort: null },
    botWork: 'all',
    normalBy: 'anyone',
  };
  const log = createLogger(settings.logLevel === 'info' ? 'error' : settings.logLevel);
  let opened = false;

  function tell(address: string): void {
    stdout.write(
      `${opened ? 'A new address, which opens it once' : 'Log Decoder is here'}:\n\n  ${address}\n\n`,
    );
    if (!opened && open && stdout.isTTY) openInBrowser(address);
    opened = true;
  }

  let app: App | null = null;
  try {
    app = createApp(config, log, {
      platforms: ['web'],
      openBackend: openEmbedded(pageFolder),
      createBots: [
        (parts) =>
          createWebBot({
            ...parts,
            settings: {
              ...{ port, maxUploadBytes, onAddress: tell, userName: PAGE.you },
              filesFolder: join(pageFolder, 'files'),
              sendsTo: model === null ? null : whatIsSent(recipientOf(model)),
              openSample: () => ({ fileName: SAMPLE_NAME, chunks: createReadStream(SAMPLE) }),
            },
          }),
      ],
    });
    await app.start();
  } catch (error) {
    stderr.write(`The page could not be started: ${visibleMessage(error)}\n${hintFor(error)}`);
    await app?.stop();
    return 1;
  }
  stdout.write(`Nobody else can open it. ${visible(app.keptIn)}. Ctrl-C ends it.\n`);
  const failed = (await Promise.race([aborted(signal), app.failed])) ?? undefined;
  if (failed) stderr.write(`The page can not go on: ${visibleMessage(failed)}\n`);
  await app.stop();
  return failed ? 1 : 0;
}

const SAMPLE_NAME = 'hdfs-sample.log_structured.csv';
/** The same from `src/` and from `dist/`. */
const SAMPLE = fileURLToPath(new URL(`../../data/${SAMPLE_NAME}`, import.meta.url));

function hintFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return 'Choose another port with --port, or leave it out.\n';
  if (code === 'EACCES') return 'Choose a port above 1024 with --port, or leave it out.\n';
  return '';
}
