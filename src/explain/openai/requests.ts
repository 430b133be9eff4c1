import type { Prompt } from '../model/model-client.ts';
import type { ModelSettings } from '../model/model-settings.ts';
import type { SupportedFeatures } from './refused-features.ts';

/** The body of a request to the Responses API. */
export function responseBody(
  prompt: Prompt,
  { model, maxOutputTokens, reasoning: effort }: ModelSettings,
  { schema, store, reasoning }: SupportedFeatures,
) {
  const { name, json } = prompt.schema;
  const format = { type: 'json_schema' as const, name, schema: json, strict: true };
  return {
    model,
    instructions: prompt.instructions,
    input: turnsOf(prompt),
    max_output_tokens: maxOutputTokens,
    ...(reasoning && effort && { reasoning: { effort } }),
    ...(store && { store: false }),
    ...(schema && { text: { format } }),
  };
}

/** The body of a request to the Chat Completions API. */
export function chatBody(
  prompt: Prompt,
  { model, maxOutputTokens, reasoning: effort }: ModelSettings,
  { tokenLimit, schema, store, reasoning }: SupportedFeatures,
) {
  const { name, json } = prompt.schema;
  const format = {
    type: 'json_schema' as const,
    json_schema: { name, schema: json, strict: true },
  };
  return {
    model,
    messages: [{ role: 'system' as const, content: prompt.instructions }, ...turnsOf(prompt)],
    ...(tokenLimit && { [tokenLimit]: maxOutputTokens }),
    ...(reasoning && effort && { reasoning_effort: effort }),
    ...(store && { store: false }),
    ...(schema && { response_format: format }),
  };
}

interface Turn {
  role: 'user' | 'assistant';
  content: string;
}

function turnsOf({ input, repair }: Prompt): Turn[] {
  const asked: Turn = { role: 'user', content: input };
  if (!repair) return [asked];
  return [
    asked,
    { role: 'assistant', content: repair.answer },
    { role: 'user', content: repairRequest(repair.objections) },
  ];
}

function repairRequest(objections: string[]): string {
  return [
    'That answer can not be shown. What is wrong with it:',
    ...objections.map((finding) => `- ${finding}`),
    'Answer again, whole, in the same JSON and under the same rules.',
  ].join('\n');
}
