import { cutText } from '../../text/cut-text.ts';
import type { Choice, Choices } from '../choices/choice.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { createRedaction, redact, redactKnown } from '../redact/redact.ts';

/** Hides in a text what must not leave. */
export type Redact = (text: string) => string;

const MOST_TEXT = 300;

/**
 * What a model may choose from as JSON text, by id, redacted and bounded. Log text stands in JSON
 * strings, which hold no line break, so that nothing in it can end them or the data.
 */
export function promptFacts(choices: Choices, hide: Redact, withUntold = false): string {
  const texts = (list: Choice[]) =>
    Object.fromEntries(list.map(({ id, text }) => [id, told(text, hide)]));
  const { facts, meanings, steps, who, untold } = choices;
  return JSON.stringify({
    facts: texts(facts),
    meanings: Object.fromEntries(
      meanings.map(({ id, text, restsOn }) => [id, { rests_on: restsOn, text: told(text, hide) }]),
    ),
    steps: texts(steps),
    who: texts(who),
    ...(withUntold && { not_told: texts(untold) }),
  });
}

/**
 * Hides what must not leave in sentences about an anomaly. Values are found in the whole texts of
 * the evidence first, since the sentences quote parts of them, and a name alone looks like any
 * word. Its times stay, which look like numbers of phones.
 */
export function hidingFor(evidence: Evidence, redactAddresses: boolean): Redact {
  return hidingForAll([evidence], redactAddresses).hide;
}

/** The same for several anomalies and further texts of the log; `shown` puts what is hidden back. */
export function hidingForAll(
  all: readonly Evidence[],
  redactAddresses: boolean,
  texts: readonly string[] = [],
): { hide: Redact; shown: Redact } {
  const state = createRedaction(redactAddresses);
  for (const { finding } of all) {
    for (const { role, value } of finding?.who ?? []) {
      redact(role === 'user' ? `user=${value}` : value, state);
    }
  }
  for (const text of [...all.flatMap(textsOf), ...texts]) redact(text, state);
  const own = all
    .flatMap(({ times }) => (times ? [times.first, times.last] : []))
    .filter((time) => time !== '');
  return {
    hide: (text) => outside(text, [...new Set(own)], (part) => redactKnown(part, state)),
    shown: (text) => withoutPlaceholders(text, state),
  };
}

function withoutPlaceholders(text: string, { placeholders }: ReturnType<typeof createRedaction>) {
  let shown = text;
  for (const [key, placeholder] of placeholders) {
    shown = shown.replaceAll(placeholder, () => key.slice(key.indexOf(' ') + 1));
  }
  return shown;
}

/** What of the evidence is log text, whole. */
function textsOf({ session, reasons, samples = [], finding, order, nearestNormal }: Evidence) {
  const events = [
    ...reasons,
    ...(finding?.about ?? []),
    ...(order?.seen ?? []),
    ...(nearestNormal?.differences ?? []),
  ];
  return [
    ...[session, nearestNormal?.session ?? ''],
    ...events.flatMap(({ template, eventId }) => [template, eventId]),
    ...samples.map(({ text }) => text),
  ];
}

/** The text with `change` made to all of it but the given parts. */
function outside(text: string, [part, ...others]: string[], change: Redact): string {
  if (part === undefined) return change(text);
  return text
    .split(part)
    .map((piece) => outside(piece, others, change))
    .join(part);
}

/** Redacted before it is cut: half a key is no known shape. */
function told(text: string, hide: Redact): string {
  return cutText(hide(text).replace(UNSAFE, ' '), MOST_TEXT);
}

const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
