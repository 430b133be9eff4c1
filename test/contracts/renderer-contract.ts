import { describe, expect, it } from 'vitest';
import { NOTES_IN_SIGHT } from '../../src/bots/views/report-buttons.ts';
import { decodeAction, suggestionsFor } from '../../src/jobs/actions.ts';
import type { View } from '../../src/jobs/view.ts';
import { largestViews, smallestViews } from './sample-views.ts';

/** A rendered message, as far as every platform has it. */
export interface Rendered {
  /** The plain text for notifications, and for clients that show nothing else. */
  fallback: string;
  /** Every text that a person sees, as it is sent. */
  texts: string[];
  /** In the order they are shown; those that open a web address are left out. */
  buttons: { label: string; action: string }[];
  /**
   * What the platform would refuse, and what it would make of foreign text: over its limits, an
   * unknown field, a mention, a link that is not ours.
   */
  problems: string[];
}

/** What every platform's `render` does, with each view at its smallest and its largest. */
export function describeRenderer(
  name: string,
  render: (view: View) => Rendered,
  {
    /** Questions are written into a field that is always there, not into a form. */
    hasField = false,
    /** A report can be had as one page to send on. */
    hasPages = false,
    /** Notes of which a report shows the first can be had in full. */
    asksForNotes = false,
  } = {},
): void {
  describe(`the renderer of ${name}`, () => {
    const views = [...smallestViews(), ...largestViews()];

    it.each(views)('%s is within the limits, and makes nothing of foreign text', (_, view) => {
      expect(render(view).problems).toEqual([]);
    });

    it.each(views)('%s has a text to fall back on', (_, view) => {
      expect(render(view).fallback.trim()).not.toBe('');
    });

    it.each(views)('%s says nothing that only a programmer reads', (_, view) => {
      const { fallback, texts, buttons } = render(view);
      for (const text of [fallback, ...texts, ...buttons.map(({ label }) => label)]) {
        expect(text).not.toMatch(/\b(undefined|NaN)\b|\[object /);
        expect(text).not.toMatch(TURNS_OR_HIDES);
        expect(text.isWellFormed()).toBe(true);
      }
    });

    it.each(views)('%s has buttons that decode, each once', (_, view) => {
      const actions = render(view).buttons.map(({ action }) => action);
      for (const action of actions) expect(decodeAction(action), action).not.toBeNull();
      expect(new Set(actions).size).toBe(actions.length);
    });

    it.each(views)('%s has its numbered buttons first, and no digit on another', (_, view) => {
      let others = 0;
      for (const { label, action } of render(view).buttons) {
        expect(label.trim()).not.toBe('');
        const decoded = decodeAction(action);
        if (decoded?.kind === 'explain') {
          expect(others, `${label} comes after another button`).toBe(0);
          expect(label.match(/\d+/)?.[0]).toBe(String(decoded.number));
        } else {
          others++;
          expect(label).not.toMatch(/\p{N}/u);
        }
      }
    });

    it.each(views)('%s offers what belongs to it', (_, view) => {
      const kinds = render(view).buttons.map(({ action }) => decodeAction(action)?.kind);
      const expected = expectedButtons(view).filter(
        (kind) =>
          (!hasField || kind !== 'ask') &&
          (hasPages || kind !== 'html') &&
          (asksForNotes || kind !== 'notes'),
      );
      expect(kinds.sort()).toEqual(expected.sort());
    });

    it('an explanation begins with its summary, in one unbroken string', () => {
      for (const [, view] of views) {
        if (view.kind !== 'explanation') continue;
        const { fallback, texts } = render(view);
        expect(fallback.startsWith('Based on the logs,')).toBe(true);
        expect(texts.some((text) => text.startsWith('Based on the logs,'))).toBe(true);
      }
    });

    it('an explanation says why it is not the words of the model that was asked', () => {
      const note = 'ChatGPT did not answer in time, so this is the built-in explanation.';
      for (const [, view] of views) {
        if (view.kind !== 'explanation') continue;
        const { texts } = render({ ...view, source: 'plain', note });
        expect(texts.join('\n')).toContain('ChatGPT did not answer in time');
      }
    });

    it('the same view gives the same message', () => {
      for (const [, view] of views) {
        expect(render(structuredClone(view))).toEqual(render(view));
      }
    });
  });
}

/** Marks that turn the direction of writing, and control characters but for line breaks and tabs. */
const TURNS_OR_HIDES =
  /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]|(?![\n\t])[\p{Cc}\u2028\u2029]/u;

function expectedButtons(view: View): string[] {
  if (view.kind === 'explanation') {
    return ['feedback', 'feedback', ...(view.canBeMuted ? ['mute'] : []), 'ask'];
  }
  if (view.kind === 'answer') return [...view.numbers.map(() => 'explain'), 'ask'];
  if (view.kind === 'notice') return (view.buttons ?? []).map(({ action }) => action.kind);
  if (view.kind !== 'report') return [];
  const kinds = [...view.choices.map(() => 'explain'), 'ask'];
  kinds.push(...suggestionsFor(view.anomalies).map(() => 'suggest'));
  if (view.anomalies > 0) kinds.push('list', 'html');
  if (view.page > 0) kinds.push('page');
  if (view.page < view.pages - 1) kinds.push('page');
  if (view.canBeNormal) kinds.push('normal');
  if (view.doesNotFit) kinds.push('itself');
  if (view.notes.length > NOTES_IN_SIGHT) kinds.push('notes');
  return kinds;
}
