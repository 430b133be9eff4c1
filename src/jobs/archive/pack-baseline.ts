import { gzipSync } from 'node:zlib';
import { type AnyBaseline, hiddenEventId, type ModelEvent, sizeOf } from '../../engine/baseline.ts';
import { maskBaseline } from '../../explain/redact/mask-baseline.ts';

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
  if (!('numeric' in baseline) && baseline.fitted.threshold === null) {
    return { state: 'too little' };
  }
  if (sizeOf(baseline) > MAX_NUMBERS) return { state: 'too large' };
  const masked = maskBaseline(baseline);
  return packed('numeric' in masked ? masked : { ...masked, events: masked.events.map(cutEvent) });
}

function packed(baseline: AnyBaseline): PackedBaseline {
  const bytes = gzipSync(JSON.stringify(baseline));
  if (bytes.length > MAX_BYTES) return { state: 'too large' };
  return { state: 'kept', bytes };
}

/** A long id is known by its hash, and what is cut of a template is a variable part of it. */
function cutEvent({ eventId, template, normal }: ModelEvent): ModelEvent {
  return {
    eventId: eventId.length <= MAX_ID_CHARS ? eventId : hiddenEventId(eventId),
    template:
      template.length <= MAX_TEMPLATE_CHARS
        ? template
        : `${template.slice(0, MAX_TEMPLATE_CHARS).toWellFormed()} <*>`,
    normal,
  };
}
