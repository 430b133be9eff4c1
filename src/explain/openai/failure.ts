import { z } from 'zod';
import type { ModelTrouble } from '../model/model-client.ts';

export interface Failure {
  trouble: ModelTrouble;
  /** Whether another try may help. */
  passes: boolean;
  retryAfterMs: number | null;
  /** What of the request the server does not take, where it says so. */
  refused: 'path' | 'tokens' | 'reasoning' | 'schema' | 'store' | null;
}

const apiError = z.object({
  status: z.number(),
  code: z.string().nullish().catch(null),
  type: z.string().nullish().catch(null),
  param: z.string().nullish().catch(null),
  message: z.string().catch(''),
  headers: z.instanceof(Headers).nullish().catch(null),
});

/** Makes a failure of the SDK, or of the network below it, into one of ours. */
export function failureOf(error: unknown, aborted: boolean): Failure {
  if (aborted) return failure('timeout');
  const known = apiError.safeParse(error).data;
  if (known) return httpFailure(known);
  if (causes(error).some(({ name }) => name === 'AnswerTooLargeError')) return failure('malformed');
  if (error instanceof SyntaxError) return failure('malformed');
  const name = error instanceof Error ? error.constructor.name : '';
  if (name === 'APIConnectionTimeoutError') return failure('timeout');
  if (name === 'APIConnectionError') return failure('unreachable', true);
  return error instanceof TypeError ? failure('malformed') : failure('fault');
}

function httpFailure(error: z.output<typeof apiError>): Failure {
  const { status, code, type, param, message, headers } = error;
  const about = `${param ?? ''} ${code ?? ''} ${message}`.toLowerCase();
  if (status === 401 || status === 403) return failure('unauthorized');
  const spent = /quota|billing|credit/.test(`${code ?? ''} ${type ?? ''}`);
  if (status === 402 || (status === 429 && spent)) return failure('quota');
  if (status === 429) return failure('busy', true, retryAfterMs(headers));
  if (status === 408 || status === 504) return failure('timeout');
  if (status === 501 || isUnknownPath(about)) return { ...failure('request'), refused: 'path' };
  if (status >= 500 || status === 409) return failure('server', true, retryAfterMs(headers));
  if (/content_filter|content management policy/.test(about)) return failure('filtered');
  return { ...failure('request'), refused: refusedPart(status, about) };
}

function refusedPart(status: number, about: string): Failure['refused'] {
  if (status === 404 || status === 405) return about.includes('model') ? null : 'path';
  if (about.includes('reasoning')) return 'reasoning';
  if (/max_(?:completion_|output_)?tokens/.test(about)) return 'tokens';
  if (/response_format|json_schema|text\.format|structured/.test(about)) return 'schema';
  return /\bstore\b/.test(about) ? 'store' : null;
}

/** LM Studio, vLLM and llama.cpp have words of their own for a path that they do not serve. */
function isUnknownPath(about: string): boolean {
  return /unknown (?:url|endpoint|path)|unexpected endpoint|no route|not implemented/.test(about);
}

function failure(
  trouble: ModelTrouble,
  passes = false,
  retryAfterMs: number | null = null,
): Failure {
  return { trouble, passes, retryAfterMs, refused: null };
}

/** `retry-after-ms`, or `retry-after` in seconds; null for a date or none. */
function retryAfterMs(headers: Headers | null | undefined): number | null {
  const ms = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  if (ms >= 0) return ms;
  const seconds = Number.parseFloat(headers?.get('retry-after') ?? '');
  return seconds >= 0 ? seconds * 1000 : null;
}

function causes(error: unknown): Error[] {
  const found: Error[] = [];
  let one = error;
  while (one instanceof Error && found.length < 10) {
    found.push(one);
    one = one.cause;
  }
  return found;
}
