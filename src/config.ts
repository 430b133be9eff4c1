import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import {
  MODEL_SETTING_NAMES,
  type ModelSettings,
  modelSettingsFrom,
} from './explain/model/model-settings.ts';

/** A value that no log, error or JSON shows: only `reveal` tells it. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]';
  }
}

type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

export interface SlackConfig {
  botToken: Secret;
  /** Set: Socket Mode. Null: HTTP on `port`. */
  appToken: Secret | null;
  signingSecret: Secret | null;
  /** Another address of the Web API than Slack's own; ends in `/api/`. */
  apiUrl: string | null;
}

interface RedisConfig {
  /** `redis://`, `redis-sentinel://` or `redis-cluster://`; it may hold a password. */
  url: Secret;
  /** Before every key. */
  prefix: string;
}

export interface DiscordConfig {
  token: Secret;
  /** Where the commands are registered at once; null: in all guilds. */
  guildId: string | null;
  /** Another address of the REST API than Discord's own; ends in `/api`. */
  apiUrl: string | null;
  /** Another address of attachments than Discord's own. */
  cdnUrl: string | null;
}

/** The pages that show the queues. */
export interface BoardConfig {
  user: string;
  password: Secret;
}

export interface Config {
  /** Folder of the data file. */
  dataFolder: string;
  /** The same for the page on this computer, which is the person's own wherever it is started. */
  pageFolder: string;
  /** Null: all is kept in the data folder, by one process. */
  redis: RedisConfig | null;
  /** What `log-decoder bot` works on: all, or what is left when workers read and explain logs. */
  botWork: 'all' | 'replies';
  /** Null where no port is to be opened. */
  port: number | null;
  /** For health and metrics where `port` does not have them. Null where no port is to be opened. */
  healthPort: number | null;
  /** Null where nobody is to see the queues. */
  board: BoardConfig | null;
  maxUploadBytes: number;
  /** Longest time for the download of one upload. */
  downloadDeadlineMs: number;
  /** Longest time from the first byte of an upload to its answer. */
  analysisDeadlineMs: number;
  reportTtlMs: number;
  /** Most uploads that one person, and one workspace or server, may have waiting to be read. */
  maxQueuedPerUser: number;
  maxQueuedPerWorkspace: number;
  /** Who may say what is normal in a channel. */
  normalBy: 'anyone' | 'uploader' | 'admins';
  logLevel: LogLevel;
  /** Null where Slack is not configured. */
  slack: SlackConfig | null;
  /** Null where Discord is not configured. */
  discord: DiscordConfig | null;
  /** Null where no model is configured: explanations are the built-in ones then. */
  model: ModelSettings | null;
}

/** Settings that can not be: `problems` are all of them, a sentence each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: string[];

  constructor(problems: string[]) {
    super(['These settings are wrong:', ...problems.map((one) => `- ${one}`)].join('\n'));
    this.problems = problems;
  }
}

/**
 * The settings of the environment; an empty value counts as unset. Defaults and units stand in
 * `.env.example`. Throws a ConfigError that lists all problems at once.
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.entries(env).filter(([, value]) => value?.trim());
  const parsed = settings.safeParse(Object.fromEntries(given));
  const { settings: model, problems } = modelSettingsFrom(env);
  if (!parsed.success) {
    throw new ConfigError([...parsed.error.issues.map(sentence), ...problems]);
  }
  if (problems.length > 0) throw new ConfigError(problems);
  const found = parsed.data;
  return {
    dataFolder: found.LOG_DECODER_DATA,
    pageFolder:
      found.LOG_DECODER_DATA === DATA_FOLDER
        ? join(homedir(), DATA_FOLDER)
        : join(found.LOG_DECODER_DATA, 'web'),
    port: found.PORT ?? null,
    healthPort: found.HEALTH_PORT ?? null,
    board: found.BOARD_PASSWORD
      ? { user: found.BOARD_USER, password: new Secret(found.BOARD_PASSWORD) }
      : null,
    redis: found.REDIS_URL
      ? { url: new Secret(found.REDIS_URL), prefix: found.REDIS_PREFIX }
      : null,
    botWork: found.BOT_WORK,
    maxUploadBytes: found.MAX_UPLOAD_MB * 1024 ** 2,
    downloadDeadlineMs: found.DOWNLOAD_MINUTES * 60_000,
    analysisDeadlineMs: found.ANALYSIS_MINUTES * 60_000,
    reportTtlMs: found.REPORT_TTL_DAYS * DAY_MS,
    maxQueuedPerUser: found.QUEUE_MAX_PER_USER,
    maxQueuedPerWorkspace: found.QUEUE_MAX_PER_WORKSPACE,
    normalBy: found.NORMAL_BY,
    logLevel: found.LOG_LEVEL,
    slack: found.SLACK_BOT_TOKEN
      ? {
          botToken: new Secret(found.SLACK_BOT_TOKEN),
          appToken: found.SLACK_APP_TOKEN ? new Secret(found.SLACK_APP_TOKEN) : null,
          signingSecret: found.SLACK_SIGNING_SECRET ? new Secret(found.SLACK_SIGNING_SECRET) : null,
          apiUrl: found.SLACK_API_URL ?? null,
        }
      : null,
    discord: found.DISCORD_TOKEN
      ? {
          token: new Secret(found.DISCORD_TOKEN),
          guildId: found.DISCORD_GUILD_ID ?? null,
          apiUrl: found.DISCORD_API_URL ?? null,
          cdnUrl: found.DISCORD_CDN_URL ?? null,
        }
      : null,
    model,
  };
}

/**
 * Takes what the environment does not have from `path`, where there is such a file. Throws a
 * ConfigError where it can not be read.
 */
export function readEnvFile(path = '.env'): void {
  try {
    const found = Object.entries(parseEnv(readFileSync(path, 'utf8')));
    for (const [name, value] of found) process.env[name] ??= value;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return;
    throw new ConfigError([`${path} can not be read (${code ?? error}).`]);
  }
}

const DAY_MS = 24 * 3_600_000;
const DATA_FOLDER = '.log-decoder';

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .trim()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `must be a whole number from ${least} to ${most}.`,
    })
    .transform(Number);

const token = (start: string, example: string, where: string) =>
  z
    .string()
    .trim()
    .refine((text) => text.startsWith(start) && /^\S+$/.test(text), {
      error: `must be a token that starts with ${start} (such as ${example}). You find it at api.slack.com/apps, your app, "${where}".`,
    });

const webAddress = z
  .string()
  .trim()
  .refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''), {
    error: 'must be a web address that starts with https:// or http://.',
  });

const settings = z
  .object({
    LOG_DECODER_DATA: z.string().default(DATA_FOLDER),
    SLACK_BOT_TOKEN: token('xoxb-', 'xoxb-123-456-abc', 'OAuth & Permissions').optional(),
    SLACK_APP_TOKEN: token(
      'xapp-',
      'xapp-1-A0-1-abc',
      'Basic Information, App-Level Tokens',
    ).optional(),
    SLACK_SIGNING_SECRET: z
      .string()
      .trim()
      .regex(/^\S+$/, {
        error:
          'must be the signing secret, without spaces. You find it at api.slack.com/apps, your app, "Basic Information".',
      })
      .optional(),
    SLACK_API_URL: z
      .string()
      .trim()
      .refine(
        (text) => /^https?:$/.test(URL.parse(text)?.protocol ?? '') && text.endsWith('/api/'),
        {
          error: 'must be a web address that ends in /api/, such as https://slack.com/api/.',
        },
      )
      .optional(),
    DISCORD_TOKEN: z
      .string()
      .trim()
      .regex(/^\S+$/, {
        error:
          'must be the token of the bot, without spaces. You find it at discord.com/developers/applications, your app, "Bot".',
      })
      .optional(),
    DISCORD_GUILD_ID: z
      .string()
      .trim()
      .regex(/^\d{5,25}$/, { error: 'must be the id of a server: digits only.' })
      .optional(),
    DISCORD_API_URL: webAddress
      .refine((text) => text.endsWith('/api'), {
        error: 'must be a web address that ends in /api, such as https://discord.com/api.',
      })
      .optional(),
    DISCORD_CDN_URL: webAddress.optional(),
    PORT: wholeNumber(1, 65_535).optional(),
    HEALTH_PORT: wholeNumber(1, 65_535).optional(),
    BOARD_PASSWORD: z
      .string()
      .trim()
      .min(12, { error: 'is too short: take 12 characters or more.' })
      .optional(),
    BOARD_USER: z
      .string()
      .trim()
      .regex(/^[^\s:]{1,100}$/, { error: 'must be a name without spaces and colons.' })
      .default('admin'),
    REDIS_URL: z
      .string()
      .trim()
      .regex(/^rediss?(-sentinel|-cluster)?:\/\/[^\s/]+(\/\S*)?$/, {
        error:
          'must be an address such as redis://localhost:6379 (rediss:// with TLS, redis-sentinel://, redis-cluster://).',
      })
      .optional(),
    REDIS_PREFIX: z
      .string()
      .trim()
      .regex(/^[\w.-]{1,100}$/, {
        error: 'must be 1 to 100 letters, digits, dots, hyphens or underscores.',
      })
      .default('log-decoder'),
    BOT_WORK: z.enum(['all', 'replies'], { error: 'must be one of all, replies.' }).default('all'),
    MAX_UPLOAD_MB: wholeNumber(1, 4_096).default(512),
    DOWNLOAD_MINUTES: wholeNumber(1, 1_440).default(10),
    ANALYSIS_MINUTES: wholeNumber(1, 1_440).default(10),
    REPORT_TTL_DAYS: wholeNumber(1, 3_650).default(30),
    QUEUE_MAX_PER_USER: wholeNumber(1, 100_000).default(100),
    QUEUE_MAX_PER_WORKSPACE: wholeNumber(1, 100_000).default(1_000),
    NORMAL_BY: z
      .enum(['anyone', 'uploader', 'admins'], { error: 'must be one of anyone, uploader, admins.' })
      .default('anyone'),
    LOG_LEVEL: z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], {
        error: 'must be one of debug, info, warn, error, silent.',
      })
      .default('info'),
  })
  .superRefine((found, context) => {
    const problem = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message });
    if (found.BOT_WORK === 'replies' && !found.REDIS_URL) {
      problem('REDIS_URL', 'is missing: BOT_WORK=replies needs workers, and they need Redis.');
    }
    const portIsSlacks = found.SLACK_BOT_TOKEN && !found.SLACK_APP_TOKEN;
    if (found.BOARD_PASSWORD && !found.REDIS_URL) {
      problem('REDIS_URL', 'is missing: the pages of BOARD_PASSWORD show queues in Redis.');
    }
    if (found.BOARD_PASSWORD && !found.HEALTH_PORT && (!found.PORT || portIsSlacks)) {
      problem('HEALTH_PORT', 'is missing: the pages of BOARD_PASSWORD are served there.');
    }
    if (!found.DISCORD_TOKEN && (found.DISCORD_GUILD_ID || found.DISCORD_API_URL)) {
      problem('DISCORD_TOKEN', 'is missing: the other Discord settings need it.');
    }
    const anySlack = found.SLACK_APP_TOKEN || found.SLACK_SIGNING_SECRET;
    if (anySlack && !found.SLACK_BOT_TOKEN) {
      problem('SLACK_BOT_TOKEN', 'is missing: the other Slack settings need it.');
    }
    if (found.SLACK_BOT_TOKEN && !found.SLACK_APP_TOKEN) {
      if (!found.SLACK_SIGNING_SECRET) {
        problem(
          'SLACK_APP_TOKEN',
          'is missing. Set it for Socket Mode (the simple way), or set SLACK_SIGNING_SECRET and PORT to receive events over HTTP.',
        );
      } else if (!found.PORT) {
        problem('PORT', 'is missing: without SLACK_APP_TOKEN, events are received over HTTP.');
      }
    }
  });

/** "SLACK_BOT_TOKEN must be …": never with the value, which may be a secret. */
function sentence({ path, message }: z.core.$ZodIssue): string {
  return `${path.join('.')} ${message}`;
}

/** The settings that the environment has, as they stand there; not looked at. */
export function settingsGiven(env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  return Object.fromEntries(
    SETTING_NAMES.flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
}

/** The names of all settings, for the test that compares them with their documentation. */
export const SETTING_NAMES: readonly string[] = [
  ...Object.keys(settings.shape),
  ...MODEL_SETTING_NAMES,
];
