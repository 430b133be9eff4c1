import { z } from 'zod';

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

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

export interface SlackConfig {
  botToken: Secret;
  /** Set: Socket Mode. Null: HTTP on `port`. */
  appToken: Secret | null;
  signingSecret: Secret | null;
  /** Another address of the Web API than Slack's own; ends in `/api/`. */
  apiUrl: string | null;
}

export interface Config {
  /** Folder of the data file. */
  dataFolder: string;
  /** Null where no port is to be opened. */
  port: number | null;
  maxUploadBytes: number;
  /** Longest time for the download of one upload. */
  downloadDeadlineMs: number;
  reportTtlMs: number;
  logLevel: LogLevel;
  /** Null where Slack is not configured. */
  slack: SlackConfig | null;
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
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(sentence));
  const found = parsed.data;
  return {
    dataFolder: found.LOG_DECODER_DATA,
    port: found.PORT ?? null,
    maxUploadBytes: found.MAX_UPLOAD_MB * 1024 ** 2,
    downloadDeadlineMs: found.DOWNLOAD_MINUTES * 60_000,
    reportTtlMs: found.REPORT_TTL_DAYS * DAY_MS,
    logLevel: found.LOG_LEVEL,
    slack: found.SLACK_BOT_TOKEN
      ? {
          botToken: new Secret(found.SLACK_BOT_TOKEN),
          appToken: found.SLACK_APP_TOKEN ? new Secret(found.SLACK_APP_TOKEN) : null,
          signingSecret: found.SLACK_SIGNING_SECRET ? new Secret(found.SLACK_SIGNING_SECRET) : null,
          apiUrl: found.SLACK_API_URL ?? null,
        }
      : null,
  };
}

const DAY_MS = 24 * 3_600_000;

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

const settings = z
  .object({
    LOG_DECODER_DATA: z.string().default('.log-decoder'),
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
    PORT: wholeNumber(1, 65_535).optional(),
    MAX_UPLOAD_MB: wholeNumber(1, 4_096).default(512),
    DOWNLOAD_MINUTES: wholeNumber(1, 1_440).default(10),
    REPORT_TTL_DAYS: wholeNumber(1, 3_650).default(30),
    LOG_LEVEL: z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], {
        error: 'must be one of debug, info, warn, error, silent.',
      })
      .default('info'),
  })
  .superRefine((found, context) => {
    const problem = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message });
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

/** The names of all settings, for the test that compares them with their documentation. */
export const SETTING_NAMES: readonly string[] = Object.keys(settings.shape);
