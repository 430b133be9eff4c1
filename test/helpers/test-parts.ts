import { join } from 'node:path';
import type { Bot } from '../../src/bots/bot.ts';
import type { Config } from '../../src/config.ts';
import type { Press, Upload } from '../../src/jobs/payloads.ts';
import type { Platform } from '../../src/jobs/platform.ts';

export function testConfig(dataFolder: string): Config {
  return {
    dataFolder,
    pageFolder: join(dataFolder, 'web'),
    redis: null,
    botWork: 'all',
    port: null,
    healthPort: null,
    board: null,
    maxUploadBytes: 10 * 1024 ** 2,
    downloadDeadlineMs: 60_000,
    analysisDeadlineMs: 600_000,
    reportTtlMs: 30 * 24 * 3_600_000,
    maxQueuedPerUser: 100,
    maxQueuedPerWorkspace: 1_000,
    normalBy: 'anyone',
    logLevel: 'silent',
    slack: null,
    discord: null,
    model: null,
  };
}

export function botOf(platform: Platform): Bot {
  return {
    platform,
    start: async () => {},
    stop: async () => {},
    isConnected: () => true,
    describe: () => 'the fake platform',
    check: async () => [],
  };
}

export function anUpload(overrides: Partial<Upload> = {}): Upload {
  return {
    id: 'slack-T1-C1-F1',
    tenant: 'slack-T1',
    // Each upload in a thread of its own, as people do.
    conversation: `slack:C1:${overrides.source ?? 'F1'}`,
    place: 'slack:C1',
    user: 'U1',
    fileName: 'app.csv',
    sizeBytes: null,
    source: 'F1',
    ...overrides,
  };
}

export function aPress(overrides: Partial<Press> = {}): Press {
  return {
    id: 'slack-press',
    tenant: 'slack-T1',
    conversation: 'slack:C1:F1',
    place: 'slack:C1',
    user: 'U1',
    message: 'slack-message-1',
    action: '',
    ...overrides,
  };
}
