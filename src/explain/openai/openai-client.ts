import { setTimeout as wait } from 'node:timers/promises';
import OpenAI, { AzureOpenAI } from 'openai';
import type { ModelClient, ModelReply, Prompt } from '../model/model-client.ts';
import type { ModelSettings } from '../model/model-settings.ts';
import { cappedFetch } from './capped-fetch.ts';
import { failureOf } from './failure.ts';
import { adapt, type SupportedFeatures } from './refused-features.ts';
import { answered, readCompletion, readResponse, type ServerAnswer } from './replies.ts';
import { chatBody, responseBody } from './requests.ts';

export interface OpenAIOptions {
  /** Default: 30 s, for all attempts together. */
  timeoutMs?: number;
}

/** Instructions, facts and an answer to repair have some 20,000 characters at most. */
const MAX_INPUT_TOKENS = 8_000;
const MAX_ANSWER_BYTES = 1024 ** 2;
const MAX_ADAPTATIONS = 5;
const RETRY_MS = 500;
const LONGEST_RETRY_MS = 5_000;

/**
 * A model behind OpenAI's Responses or Chat Completions API, or a server that speaks one of them.
 * Nothing is stored there (`store: false`), no tools are given, and no temperature is set, which
 * reasoning models refuse. One retry, inside the time limit.
 */
export function createOpenAIClient(
  settings: ModelSettings,
  options: OpenAIOptions = {},
): ModelClient {
  const { timeoutMs = 30_000 } = options;
  const sdk = createSdk(settings, timeoutMs);
  const features: SupportedFeatures = {
    api: settings.api === 'chat' ? 'chat' : 'responses',
    tokenLimit: 'max_completion_tokens',
    reasoning: true,
    schema: true,
    store: true,
  };

  async function ask(prompt: Prompt, signal: AbortSignal): Promise<ServerAnswer> {
    if (features.api === 'responses') {
      const body = responseBody(prompt, settings, features);
      return readResponse(answered(await sdk.responses.create(body, { signal })));
    }
    const body = chatBody(prompt, settings, features);
    return readCompletion(answered(await sdk.chat.completions.create(body, { signal })));
  }

  async function askPatiently(prompt: Prompt, signal: AbortSignal): Promise<ServerAnswer> {
    let retried = false;
    for (let adaptations = 0; ; ) {
      try {
        return await ask(prompt, signal);
      } catch (error) {
        const failure = failureOf(error, signal.aborted);
        if (adaptations < MAX_ADAPTATIONS && adapt(features, failure, settings.api)) {
          adaptations++;
          continue;
        }
        const waitMs = failure.retryAfterMs ?? RETRY_MS;
        if (retried || !failure.passes || waitMs > LONGEST_RETRY_MS) {
          return { text: '', trouble: failure.trouble, tokens: null };
        }
        retried = true;
        await wait(waitMs, undefined, { signal }).catch(() => {});
      }
    }
  }

  return {
    model: [settings.azure?.endpoint ?? settings.baseUrl ?? 'openai', settings.model].join(' '),

    async complete(prompt, signal) {
      const deadline = AbortSignal.timeout(timeoutMs);
      const answer = await askPatiently(prompt, AbortSignal.any([signal, deadline]));
      signal.throwIfAborted();
      return replyOf(answer, settings);
    },
  };
}

/** What one request can cost at most, to hold back while it is under way. */
export function mostPerRequestUsd({ priceIn, priceOut, maxOutputTokens }: ModelSettings): number {
  return (MAX_INPUT_TOKENS * priceIn + maxOutputTokens * priceOut) / 1_000_000;
}

function createSdk(settings: ModelSettings, timeoutMs: number): OpenAI {
  const { azure, baseUrl } = settings;
  const common = {
    apiKey: settings.apiKey.reveal(),
    timeout: timeoutMs,
    maxRetries: 0,
    fetch: cappedFetch(MAX_ANSWER_BYTES),
    // The SDK reads these from the environment where they are not given; its log holds prompts.
    organization: null,
    project: null,
    logLevel: 'off',
  } as const;
  if (!azure) return new OpenAI({ ...common, baseURL: baseUrl ?? 'https://api.openai.com/v1' });
  const { endpoint, deployment, apiVersion } = azure;
  const baseURL = `${endpoint.replace(/\/{1,9}$/, '')}/openai`;
  return new AzureOpenAI({ ...common, baseURL, deployment, apiVersion });
}

function replyOf({ text, trouble, tokens }: ServerAnswer, settings: ModelSettings): ModelReply {
  const usage = tokens && {
    inputTokens: tokens.input,
    outputTokens: tokens.output,
    costUsd: (tokens.input * settings.priceIn + tokens.output * settings.priceOut) / 1_000_000,
  };
  return trouble ? { kind: 'trouble', trouble, usage } : { kind: 'answer', text, usage };
}
