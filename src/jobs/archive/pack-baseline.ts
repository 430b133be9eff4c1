import { gzipSync } from 'node:zlib';
import { type AnyBaseline, hiddenEventId, type ModelEvent, sizeOf } from '../../engine/baseline.ts';
import type { ModelColumn } from '../../engine/detect/detector.ts';
import { maskSecrets } from '../../explain/redact/redact.ts';

/** What is usual in an upload, to be kept beside its report. */
export type PackedBaseline =
  | { state: 'kept'; bytes: Uint8Array }
  /** There is no limit to judge another log by. */
  | { state: 'too little' }
  | { state: 'too large' };

/** A model of 300 kinds of events has some 20,000 numbers. */
const MAX_NUMBERS = 400_000;
const MAX_BYTES = 4 * 1024 ** 2;
const MAX_TEMPLATE_CHARS = 1_000;
const MAX_ID_CHARS = 200;

/** The baseline as JSON, packed with gzip and without secrets; what is too large is not kept. */
export function packBaseline(baseline: AnyBaseline): PackedBaseline {
  if ('numeric' in baseline) {
    if (sizeOf(baseline) > MAX_NUMBERS) return { state: 'too large' };
    const { numeric } = baseline;
    const columns = numeric.columns.map(withoutSecretCells);
    return packed({ ...baseline, numeric: { ...numeric, columns } });
  }
  const { fitted, events } = baseline;
  if (fitted.threshold === null) return { state: 'too little' };
  if (sizeOf(baseline) > MAX_NUMBERS) return { state: 'too large' };
  return packed({ ...baseline, events: events.map(withoutSecrets) });
}

function packed(baseline: AnyBaseline): PackedBaseline {
  const bytes = gzipSync(JSON.stringify(baseline));
  if (bytes.length > MAX_BYTES) return { state: 'too large' };
  return { state: 'kept', bytes };
}

/** A cell with a secret is known no more: it counts as new in a later log. */
function withoutSecretCells(column: ModelColumn): ModelColumn {
  const name = maskSecrets(column.name);
  if (column.kind === 'number') return { ...column, name };
  const values = column.values.map((value) => ({ ...value, text: maskSecrets(value.text) }));
  return { ...column, name, values, rare: column.rare.map((text) => maskSecrets(text)) };
}

/** A later log's events are still matched by their ids: an id with a secret is known by its hash. */
function withoutSecrets({ eventId, template, normal }: ModelEvent): ModelEvent {
  const isHarmless = eventId.length <= MAX_ID_CHARS && maskSecrets(eventId) === eventId;
  return {
    eventId: isHarmless ? eventId : hiddenEventId(eventId),
    template: maskedTemplate(template),
    normal,
  };
}

/** What is hidden or cut becomes a variable part of the template, as those that a miner writes. */
function maskedTemplate(template: string): string {
  const masked = maskSecrets(template).replace(/<(?:secret|card)>/g, '<*>');
  if (masked.length <= MAX_TEMPLATE_CHARS) return masked;
  return `${masked.slice(0, MAX_TEMPLATE_CHARS).toWellFormed()} <*>`;
}
