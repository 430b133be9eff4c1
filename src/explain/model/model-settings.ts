import { z } from 'zod';

/** A secret that no log or JSON shows. */
export interface SecretText {
  reveal(): string;
}

export interface ModelSettings {
  apiKey: SecretText;
  model: string;
  /** Null: OpenAI's own. */
  baseUrl: string | null;
  /** `auto`: Responses, or Chat Completions where the server has no Responses API. */
  api: 'responses' | 'chat' | 'auto';
  /** Null where the server is not Azure's. */
  azure: { endpoint: string; deployment: string; apiVersion: string } | null;
  /** How long the model is to think, where it can be told; null: as it does by itself. */
  reasoning: (typeof EFFORTS)[number] | null;
  /** Most tokens of an answer; what the model thinks counts, too. */
  maxOutputTokens: number;
  /** USD per million tokens. */
  priceIn: number;
  priceOut: number;
  /** Most to spend on a day (UTC); null: no limit. */
  dailyUsd: number | null;
  /** False: addresses and names are sent as they are. Secrets never are. */
  redactAddresses: boolean;
  /** Whether a second call looks for claims in a text that the facts do not hold. */
  check: 'model' | 'none';
}

export const MODEL_SETTING_NAMES = [
  ...['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'OPENAI_MODEL', 'OPENAI_API', 'OPENAI_DAILY_USD'],
  ...['OPENAI_PRICE_IN', 'OPENAI_PRICE_OUT', 'AZURE_OPENAI_ENDPOINT', 'AZURE_OPENAI_API_KEY'],
  ...['AZURE_OPENAI_DEPLOYMENT', 'OPENAI_API_VERSION', 'OPENAI_REASONING', 'OPENAI_MAX_TOKENS'],
  ...['REDACT', 'EXPLAIN_CHECK'],
] as const;

const EFFORTS = ['none', 'minimal', 'low', 'medium', 'high'] as const;

const DEFAULT_MODEL = 'gpt-6-luna';
/** The oldest generally available version with structured output. */
const DEFAULT_AZURE_VERSION = '2024-10-21';

/**
 * The settings of the model in an environment; an empty value counts as unset. `settings` is null
 * where no model is set up, or where there are problems: a sentence each, without the values.
 */
export function modelSettingsFrom(env: Record<string, string | undefined>): {
  settings: ModelSettings | null;
  problems: string[];
} {
  const given = MODEL_SETTING_NAMES.flatMap((name) => {
    const value = env[name]?.trim();
    return value ? [[name, value] as const] : [];
  });
  const parsed = environment.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    return { settings: null, problems };
  }
  return { settings: settingsOf(parsed.data), problems: [] };
}

const webAddress = z.string().refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''), {
  error: 'must be a web address that starts with https:// or http://.',
});

const dollars = z
  .string()
  .refine((text) => /^\d{1,9}(?:\.\d{1,9})?$/.test(text), {
    error: 'must be a number of US dollars, such as 0.50.',
  })
  .transform(Number);

const word = z.string().regex(/^[\w.:/@+-]{1,200}$/, { error: 'must be a name without spaces.' });

const key = z.string().regex(/^[\x21-\x7e]{1,500}$/, { error: 'must be a key without spaces.' });

const environment = z
  .object({
    OPENAI_API_KEY: key.optional(),
    OPENAI_BASE_URL: webAddress.optional(),
    OPENAI_MODEL: word.optional(),
    OPENAI_API: z.enum(['responses', 'chat'], { error: 'must be responses or chat.' }).optional(),
    OPENAI_DAILY_USD: dollars.optional(),
    OPENAI_REASONING: z
      .enum(EFFORTS, { error: `must be ${EFFORTS.slice(0, -1).join(', ')} or ${EFFORTS.at(-1)}.` })
      .optional(),
    OPENAI_MAX_TOKENS: z
      .string()
      .refine((text) => /^\d{3,6}$/.test(text) && Number(text) >= 500 && Number(text) <= 100_000, {
        error: 'must be a whole number from 500 to 100000.',
      })
      .transform(Number)
      .default(4_000),
    OPENAI_PRICE_IN: dollars.default(0.1),
    OPENAI_PRICE_OUT: dollars.default(0.5),
    AZURE_OPENAI_ENDPOINT: webAddress.optional(),
    AZURE_OPENAI_API_KEY: key.optional(),
    AZURE_OPENAI_DEPLOYMENT: word.optional(),
    OPENAI_API_VERSION: word.default(DEFAULT_AZURE_VERSION),
    EXPLAIN_CHECK: z.enum(['model', 'none'], { error: 'must be model or none.' }).default('model'),
    REDACT: z.enum(['on', 'off'], { error: 'must be on or off.' }).default('on'),
  })
  .superRefine((found, context) => {
    const problem = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message });
    const azure = [
      'AZURE_OPENAI_ENDPOINT',
      'AZURE_OPENAI_API_KEY',
      'AZURE_OPENAI_DEPLOYMENT',
    ] as const;
    if (azure.some((name) => found[name])) {
      for (const name of azure) {
        if (!found[name]) problem(name, 'is missing: the other Azure settings need it.');
      }
    } else if (found.OPENAI_BASE_URL && !found.OPENAI_API_KEY) {
      problem(
        'OPENAI_API_KEY',
        'is missing: OPENAI_BASE_URL needs it. Any word will do for a server that asks for no key.',
      );
    }
  });

function settingsOf(found: z.output<typeof environment>): ModelSettings | null {
  const { AZURE_OPENAI_ENDPOINT: endpoint, AZURE_OPENAI_DEPLOYMENT: deployment } = found;
  const azure =
    endpoint && deployment ? { endpoint, deployment, apiVersion: found.OPENAI_API_VERSION } : null;
  const apiKey = azure ? found.AZURE_OPENAI_API_KEY : found.OPENAI_API_KEY;
  if (apiKey === undefined) return null;
  return {
    apiKey: { reveal: () => apiKey },
    model: found.OPENAI_MODEL ?? azure?.deployment ?? DEFAULT_MODEL,
    baseUrl: azure ? null : (found.OPENAI_BASE_URL ?? null),
    api: found.OPENAI_API ?? (azure ? 'chat' : 'auto'),
    azure,
    reasoning: found.OPENAI_REASONING ?? null,
    maxOutputTokens: found.OPENAI_MAX_TOKENS,
    priceIn: found.OPENAI_PRICE_IN,
    priceOut: found.OPENAI_PRICE_OUT,
    dailyUsd: found.OPENAI_DAILY_USD ?? null,
    redactAddresses: found.REDACT === 'on',
    check: found.EXPLAIN_CHECK,
  };
}
