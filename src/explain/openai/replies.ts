import { z } from 'zod';
import type { ModelTrouble } from '../model/model-client.ts';

/** What a server's answer holds: `text`, or the trouble. */
export interface ServerAnswer {
  text: string;
  trouble: ModelTrouble | null;
  tokens: { input: number; output: number } | null;
}

const errorBody = z.object({
  error: z.union([z.string(), z.object({ message: z.string() })]),
  status: z.undefined().optional(),
  output: z.undefined().optional(),
  choices: z.undefined().optional(),
});

/**
 * What a server sent with status 200. Throws what it says of an error there, as some compatible
 * servers do, with the status that it should have had.
 */
export function answered<T>(body: T): T {
  const { error } = errorBody.safeParse(body).data ?? {};
  if (error === undefined) return body;
  const message = typeof error === 'string' ? error : error.message;
  throw Object.assign(new Error('the server sent an error as its answer'), {
    ...{ status: 400, code: null, message },
  });
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
  const text = withoutThoughts(texts.map((one) => one.text ?? '').join(''));
  const isRefusal = contents.some(({ type }) => type === 'refusal');
  if (status === 'incomplete') return answer(isRefusal || text.trim() ? 'cut' : 'thinking');
  if (status === 'failed' || status === 'cancelled') return answer('server');
  if (isRefusal) return answer('refused');
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
  if (choice.finish_reason === 'length') {
    return answer(withoutThoughts(choice.message?.content ?? '').trim() ? 'cut' : 'thinking');
  }
  if (choice.message?.refusal) return answer('refused');
  const text = withoutThoughts(choice.message?.content ?? '');
  return text.trim() === '' ? answer('empty') : answer(null, text);
}

/** What a model thought aloud before its answer is not part of it; an unclosed thought has no answer. */
function withoutThoughts(text: string): string {
  const end = text.lastIndexOf('</think>');
  if (end !== -1) return text.slice(end + '</think>'.length);
  return text.trimStart().startsWith('<think>') ? '' : text;
}

const malformed: ServerAnswer = { text: '', trouble: 'malformed', tokens: null };
