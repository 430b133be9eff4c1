import {
  type AnyBaseline,
  hiddenEventId,
  type ModelEvent,
  type NumericBaseline,
} from '../../engine/baseline.ts';
import { maskCell, maskSecrets } from './redact.ts';

/**
 * The baseline as it may be stored or shown: no key, password or card number in templates, ids of
 * events, names of columns or cells. A later log's events are still found in it.
 */
export function maskBaseline(baseline: AnyBaseline): AnyBaseline {
  if ('numeric' in baseline) {
    const { numeric } = baseline;
    return { ...baseline, numeric: { ...numeric, columns: numeric.columns.map(maskedColumn) } };
  }
  return { ...baseline, events: baseline.events.map(maskedEvent) };
}

type ModelColumn = NumericBaseline['numeric']['columns'][number];

/** A cell with a secret is known no more: it counts as new in a later log. */
function maskedColumn(column: ModelColumn): ModelColumn {
  const name = maskSecrets(column.name);
  if (column.kind === 'number') return { ...column, name };
  const masked = (text: string) => maskCell(column.name, text);
  const values = column.values.map((value) => ({ ...value, text: masked(value.text) }));
  return { ...column, name, values, rare: column.rare.map(masked) };
}

/**
 * An id with a secret is known by its hash. What is hidden of a template becomes a variable part of
 * it, as those that a miner writes.
 */
function maskedEvent({ eventId, template, normal }: ModelEvent): ModelEvent {
  return {
    eventId: maskSecrets(eventId) === eventId ? eventId : hiddenEventId(eventId),
    template: maskSecrets(template).replace(/<(?:secret|card)>/g, '<*>'),
    normal,
  };
}
