import { type LookUp, MAX_LOOKED_FOR } from '../../engine/look-up/look-up.ts';
import type { Choices } from '../choices/choice.ts';
import type { AskedLog } from '../evidence/asked-log.ts';
import { type AskedLookUp, lookUpsIn } from '../model/answer-schema.ts';
import { askModel } from '../model/ask-model.ts';
import type { Budget } from '../model/budget.ts';
import type { ModelClient } from '../model/model-client.ts';
import { lookUpPrompt } from '../model/prompt.ts';
import type { Redact } from '../model/prompt-facts.ts';
import type { Objection } from '../verify/objection.ts';
import { eventLookUp, linesLookUp } from './plan.ts';

/**
 * The look-ups that a model chooses for a question, at most `most`: it names them, and nothing that it
 * says is run. None where it has none to ask for, and where it gives no answer: the question is then
 * answered without them. Rejects only where the signal is aborted.
 */
export async function chooseLookUps(
  question: string,
  log: AskedLog,
  { choices, hide, shown, most }: { choices: Choices; hide: Redact; shown: Redact; most: number },
  parts: { client: ModelClient; budget: Budget },
  signal: AbortSignal,
): Promise<LookUp[]> {
  if (most <= 0) return [];
  const outcome = await askModel(
    {
      prompt: lookUpPrompt(choices, question, most, hide),
      read: lookUpsIn,
      verify: (asked) => asked.flatMap((one) => objectionTo(one, log)),
      opinion: null,
      redact: hide,
    },
    parts,
    signal,
  );
  if ('trouble' in outcome) return [];
  return outcome.answer
    .slice(0, most)
    .flatMap((one) => lookUpOf({ ...one, text: shown(one.text) }, log));
}

function objectionTo(asked: AskedLookUp, log: AskedLog): Objection[] {
  if (lookUpOf(asked, log).length > 0) return [];
  return [
    { kind: 'form', message: `A look-up of the kind "${asked.kind}" names nothing that is there.` },
  ];
}

/** The look-up, where it is one that can be done. */
function lookUpOf({ kind, first, last, text, number }: AskedLookUp, log: AskedLog): LookUp[] {
  const wanted = text.trim().slice(0, MAX_LOOKED_FOR);
  switch (kind) {
    case 'lines': {
      const isThere = Number.isSafeInteger(first) && first >= 1 && first <= log.rows;
      const to = Number.isSafeInteger(last) && last > first ? last : first;
      return isThere ? [linesLookUp(first, to)] : [];
    }
    case 'phrase':
      return wanted === '' ? [] : [{ kind, text: wanted }];
    case 'party':
      return wanted === '' ? [] : [{ kind, value: wanted }];
    case 'event': {
      const evidence = log.first.find((one) => one.number === number);
      return evidence ? eventLookUp(evidence) : [];
    }
  }
}
