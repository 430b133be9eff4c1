import type { ModelSettings } from '../model/model-settings.ts';
import type { Failure } from './failure.ts';

/** What a server has refused so far, so that it is not sent again. */
export interface Habits {
  api: 'responses' | 'chat';
  /** Older compatible servers know `max_tokens` alone, which reasoning models refuse. */
  tokenLimit: 'max_completion_tokens' | 'max_tokens' | null;
  schema: boolean;
  store: boolean;
}

/** Leaves out, from now on, what the server refuses; false where that is nothing we can do without. */
export function adapt(
  habits: Habits,
  { refused, trouble }: Failure,
  api: ModelSettings['api'],
): boolean {
  if (refused === 'path' && habits.api === 'responses' && api === 'auto') {
    habits.api = 'chat';
    return true;
  }
  if (trouble !== 'request') return false;
  if (refused === 'tokens' && habits.api === 'chat' && habits.tokenLimit) {
    habits.tokenLimit = habits.tokenLimit === 'max_tokens' ? null : 'max_tokens';
    return true;
  }
  if (refused === 'schema' && habits.schema) {
    habits.schema = false;
    return true;
  }
  if (refused === 'store' && habits.store) {
    habits.store = false;
    return true;
  }
  return false;
}
