import type { ModelClient } from '../../src/explain/model/model-client.ts';
import { modelSettingsFrom } from '../../src/explain/model/model-settings.ts';
import { createOpenAIClient, type OpenAIOptions } from '../../src/explain/openai/openai-client.ts';

/** The real adapter, pointed at a fake. */
export function anOpenAIClient(
  url: string,
  env: Record<string, string> = {},
  options: OpenAIOptions = {},
): ModelClient {
  const given = { OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: url, ...env };
  const { settings, problems } = modelSettingsFrom(given);
  if (!settings) throw new Error(`the settings must be right: ${problems.join(' ')}`);
  return createOpenAIClient(settings, options);
}
