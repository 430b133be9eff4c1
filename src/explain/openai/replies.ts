import { z } from 'zod';
import type { ModelTrouble } from '../model/model-client.ts';

/** What a server's answer holds: `text`, or the trouble. */
export interface ServerAnswer {
  text: string;
  trouble: ModelTrouble | null;
  tokens: { input: number; output: number } | null;
}

const count = z.number().int().min(0);

const response = z.object({
  status: z.string().nullish(),
  incomplete_details: z.object({ reason: z.string().nullish() }).nullish(),
  output: z
    .array(
      z.object({
        type: z.string(),
        content: z
          .array(z.object({ type: z.string(), text: z.string().nullish() }))
          .nullish()
          .catch(null),
      }),
    )
    .nullish(),
  usage: z.object({ input_tokens: count, output_tokens: count }).nullish().catch(null),
});

/** Reads an answer of the Responses API, whatever the server sent. */
export function readResponse(body: unknown): ServerAnswer {
  const found = response.safeParse(body).data;
  if (!found) return malformed;
  const { status, incomplete_details: incomplete, output, usage } = found;
  const contents = (output ?? []).flatMap((item) =>
    item.type === 'message' ? (item.content ?? []) : [],
  );
  const texts = contents.filter(({ type }) => type === 'output_text');
  const tokens = usage && { input: usage.input_tokens, output: usage.output_tokens };
  const answer = (trouble: ModelTrouble | null, text = ''): ServerAnswer => {
    return { text, trouble, tokens: tokens ?? null };
  };
  if (incomplete?.reason === 'content_filter') return answer('filtered');
  if (status === 'incomplete') return answer('cut');
  if (status === 'failed' || status === 'cancelled') return answer('server');
  if (contents.some(({ type }) => type === 'refusal')) return answer('refused');
  const text = texts.map((one) => one.text ?? '').join('');
  return text.trim() === '' ? answer('empty') : answer(null, text);
}

const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z
          .object({ content: z.string().nullish(), refusal: z.string().nullish() })
          .nullish(),
      }),
    )
    .nullish(),
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).nullish().catch(null),
});

/** Reads an answer of the Chat Completions API, whatever the server sent. */
export function readCompletion(body: unknown): ServerAnswer {
  const found = completion.safeParse(body).data;
  if (!found) return malformed;
  const { choices, usage } = found;
  const tokens = usage && { input: usage.prompt_tokens, output: usage.completion_tokens };
  const answer = (trouble: ModelTrouble | null, text = ''): ServerAnswer => {
    return { text, trouble, tokens: tokens ?? null };
  };
  const [choice] = choices ?? [];
  if (!choice) return answer('empty');
  if (choice.finish_reason === 'content_filter') return answer('filtered');
  if (choice.finish_reason === 'length') return answer('cut');
  if (choice.message?.refusal) return answer('refused');
  const text = choice.message?.content ?? '';
  return text.trim() === '' ? answer('empty') : answer(null, text);
}

const malformed: ServerAnswer = { text: '', trouble: 'malformed', tokens: null };
