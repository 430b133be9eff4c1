import type { ModelSettings } from '../model/model-settings.ts';
import type { Failure } from './failure.ts';

/** What a server has refused so far, so that it is not sent again. */
export interface SupportedFeatures {
  api: 'responses' | 'chat';
  /** Older compatible servers know `max_tokens` alone, which reasoning models refuse. */
  tokenLimit: 'max_completion_tokens' | 'max_tokens' | null;
  reasoning: boolean;
  schema: boolean;
  store: boolean;
}

/** Leaves out, from now on, what the server refuses; false where that is nothing we can do without. */
export function adapt(
  features: SupportedFeatures,
  { refused, trouble }: Failure,
  api: ModelSettings['api'],
): boolean {
  if (refused === 'path' && features.api === 'responses' && api === 'auto') {
    features.api = 'chat';
    return true;
  }
  if (trouble !== 'request') return false;
  if (refused === 'tokens' && features.api === 'chat' && features.tokenLimit) {
    features.tokenLimit = features.tokenLimit === 'max_tokens' ? null : 'max_tokens';
    return true;
  }
  if (refused === 'reasoning' && features.reasoning) {
    features.reasoning = false;
    return true;
  }
  if (refused === 'schema' && features.schema) {
    features.schema = false;
    return true;
  }
  if (refused === 'store' && features.store) {
    features.store = false;
    return true;
  }
  return false;
}
