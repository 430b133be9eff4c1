import { z } from 'zod';
import type { Explanation } from '../explainer.ts';

const answer = z.object({
  summary: z.string(),
  reasons: z.array(z.string()),
  meaning: z.string(),
  steps: z.array(z.string()),
  who: z.string(),
  certainty: z.enum(['high', 'medium', 'low']),
});

/** The JSON that a model is to answer an explanation with. */
export const EXPLANATION_SCHEMA = { name: 'explanation', json: jsonSchema(answer) };

/** The explanation in a model's answer; null where there is none. */
export function explanationIn(text: string): Explanation | null {
  const found = parsed(text, answer);
  if (!found) return null;
  const { summary, reasons, meaning, steps, who, certainty } = found;
  return {
    summary: oneLineOf(summary),
    reasons: reasons.map(unnumbered),
    meaning: oneLineOf(meaning),
    steps: steps.map(unnumbered),
    who: oneLineOf(who),
    source: 'model',
    certainty,
  };
}

const reply = z.object({ answer: z.string() });

/** The JSON that a model is to answer a question with. */
export const REPLY_SCHEMA = { name: 'reply', json: jsonSchema(reply) };

export function replyIn(text: string): string | null {
  const found = parsed(text, reply);
  return found ? oneLineOf(found.answer) : null;
}

const MOST_CHARS = 20_000;

/** Models without a schema like to put words or a fence around their JSON. */
function parsed<T>(text: string, schema: z.ZodType<T>): T | null {
  if (text.length > MOST_CHARS) return null;
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  if (start === -1 || end < start) return null;
  try {
    return schema.safeParse(JSON.parse(text.slice(start, end + 1))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** `$schema` is not part of what servers take. */
function jsonSchema(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...json } = z.toJSONSchema(schema);
  return json;
}

function oneLineOf(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Numbers and dots before a list's entries are the renderer's. */
function unnumbered(text: string): string {
  return oneLineOf(text).replace(/^(?:\d{1,2}[.)]|[-*\u2022])\s/, '');
}
