import { z } from 'zod';
import type { ModelAnswer } from '../verify/verify.ts';

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

/** The answer in a model's text; null where there is none of that shape. */
export function answerIn(text: string): ModelAnswer | null {
  const found = parsed(text, answer);
  if (!found) return null;
  return { ...found, reasons: found.reasons.map(unnumbered), steps: found.steps.map(unnumbered) };
}

/** The look-ups that a model asks for; of each sort only some parts count. */
const lookUps = z.object({
  look_ups: z.array(
    z.object({
      kind: z.enum(['lines', 'phrase', 'party', 'event']),
      first: z.number(),
      last: z.number(),
      text: z.string(),
      number: z.number(),
    }),
  ),
});

export type AskedLookUp = z.infer<typeof lookUps>['look_ups'][number];

/** The JSON that a model is to ask for look-ups with. */
export const LOOK_UPS_SCHEMA = { name: 'look_ups', json: jsonSchema(lookUps) };

export function lookUpsIn(text: string): AskedLookUp[] | null {
  return parsed(text, lookUps)?.look_ups ?? null;
}

const reply = z.object({ answer: z.string() });

/** The JSON that a model is to answer a question with. */
export const REPLY_SCHEMA = { name: 'reply', json: jsonSchema(reply) };

export function replyIn(text: string): string | null {
  return parsed(text, reply)?.answer ?? null;
}

const opinion = z.object({ claims: z.array(z.string()) });

/** The JSON of a second opinion: what a text claims that the facts do not hold. */
export const OPINION_SCHEMA = { name: 'opinion', json: jsonSchema(opinion) };

/** Null where there is no opinion in a model's text. */
export function claimsIn(text: string): string[] | null {
  const claims = parsed(text, opinion)?.claims.map((claim) => claim.trim());
  return claims?.filter((claim) => claim !== '') ?? null;
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

/** Numbers and dots before a list's entries are the renderer's. */
function unnumbered(text: string): string {
  return text.trim().replace(/^(?:\d{1,2}[.)]|[-*\u2022])\s/, '');
}
