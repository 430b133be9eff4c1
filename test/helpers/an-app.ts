import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Config } from '../../src/config.ts';
import type { Press, Upload } from '../../src/jobs/payloads.ts';
import { createLogger } from '../../src/log.ts';
import { type App, type AppOptions, createApp } from '../../src/service/app.ts';
import { loadBackend } from '../../src/service/backends.ts';
import { createFakePlatform, type FakePlatform } from './fake-platform.ts';
import { sharedThreads } from './shared-threads.ts';
import { anUpload, aPress, botOf, testConfig } from './test-parts.ts';

export interface TestApp extends App {
  platform: FakePlatform;
  folder: string;
  /** Gives the platform a file, and hands it in as the upload `id`. */
  upload(text: string, overrides?: Partial<Upload>): Promise<Upload>;
  /** Presses a button of the message. */
  press(action: string, overrides?: Partial<Press>): Promise<void>;
}

/**
 * The real service on a platform in memory: embedded queues and store in a folder of its own, the
 * engine in its thread, and retries within milliseconds. It is stopped with its test.
 */
export async function startApp(
  options: Partial<AppOptions> & {
    platform?: FakePlatform;
    config?: Partial<Config>;
    folder?: string;
  } = {},
): Promise<TestApp> {
  const { platform = createFakePlatform(), folder = temporaryFolder() } = options;
  const config = { ...testConfig(folder), ...options.config };
  const app = createApp(config, createLogger('silent'), {
    createBots: [() => botOf(platform)],
    openBackend: await loadBackend(config),
    threads: sharedThreads(),
    retry: { firstDelayMs: 2, maxDelayMs: 4 },
    ...options,
  });
  onTestFinished(() => app.stop());
  await app.start();
  let presses = 0;
  return {
    ...app,
    platform,
    folder,
    async upload(text, overrides = {}) {
      const upload = anUpload({ sizeBytes: Buffer.byteLength(text), ...overrides });
      if (!platform.uploads.has(upload.source)) {
        platform.uploads.set(upload.source, { fileName: upload.fileName, bytes: text });
      }
      await app.conversation.receive(upload);
      return upload;
    },
    press: (action, overrides = {}) =>
      app.conversation.press(aPress({ id: `slack-press-${++presses}`, action, ...overrides })),
  };
}

/** A folder that goes once the app that is in it has been stopped. */
export function temporaryFolder(onEnd = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'log-decoder-'));
  onEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
