import { expect, it } from 'vitest';
import { fitsPattern } from '../../../src/engine/parse/known-templates.ts';
import { createTemplateMiner } from '../../../src/engine/parse/template-miner.ts';
import { anyText } from '../../helpers/any-text.ts';
import fc from '../../helpers/fast-check.ts';
import { maskMessage } from '../../helpers/mask-message.ts';
import { templatesOf } from '../../helpers/templates-of.ts';

/** Pieces that meet each rule of the masks, and each way in which a place may vary. */
const piece = fc.constantFrom(
  ...['get', 'put', 'RUNNING', 'Mon', 'Dec', 'KB', 'ms', 'bytes', 'uid', 'a.b', 'ab', '__proto__'],
  ...['7', '-1.5', 'blk_9', '0xff', '/a/b', 'x@y.z', 'http://h/p?q', '<*>', 'é', '\ud800', '文'],
  ...['=', ':', ',', '(', ')', '[', '"', '.', '...', '/', '\\', '@', ' ', ' ', '  ', '\t', '\x01'],
);
const made = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const worded = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'x=1', 'x=a', 'f(1)', '5'), {
    minLength: 3,
    maxLength: 4,
  })
  .map((words) => words.join(' '));
const anything = anyText(40);
const messages = fc.array(fc.oneof(made, worded, anything), { maxLength: 80 });

it('masking twice changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(made, anything), (message) => {
      const masked = maskMessage(message);
      expect(maskMessage(masked)).toBe(masked);
    }),
  );
});

it('every message fits its template', () => {
  fc.assert(
    fc.property(messages, (all) => {
      const templates = templatesOf(all);
      for (const [i, message] of all.entries()) expect(fits(message, templates[i]!)).toBe(true);
    }),
  );
});

it('the same messages give the same indexes and templates', () => {
  fc.assert(
    fc.property(messages, (all) => {
      const [one, other] = [createTemplateMiner(), createTemplateMiner()];
      expect(all.map(one.indexOf)).toEqual(all.map(other.indexOf));
      expect(one.templates()).toEqual(other.templates());
    }),
  );
});

it('indexes count up from 0, and a message keeps its own', () => {
  fc.assert(
    fc.property(messages, (all) => {
      const miner = createTemplateMiner();
      const first = new Map<string, number>();
      let next = 0;
      for (const message of [...all, ...all]) {
        const index = miner.indexOf(message);
        expect(index).toBeLessThanOrEqual(next);
        if (index === next) next++;
        expect(index).toBe(first.get(message) ?? index);
        first.set(message, index);
      }
      expect(miner.templates()).toHaveLength(next);
    }),
  );
});

it('with its own templates known, a log needs no new one', () => {
  fc.assert(
    fc.property(messages, (all) => {
      const known = [...new Set(templatesOf(all))];
      const miner = createTemplateMiner({ known });
      for (const message of all) expect(miner.indexOf(message)).toBeLessThan(known.length);
      expect(miner.templates()).toEqual(known);
    }),
  );
});

it('in whatever room there is, every message has a template that it fits', () => {
  fc.assert(
    fc.property(messages, fc.integer({ min: 1, max: 8 }), (all, maxTemplates) => {
      const templates = templatesOf(all, { maxTemplates });
      for (const [i, message] of all.entries()) expect(fits(message, templates[i]!)).toBe(true);
      expect(new Set(templates).size).toBeLessThanOrEqual(maxTemplates + 1);
    }),
  );
});

/** As a person would read it: `<*>` stands for anything, a blank for any blanks. */
function fits(message: string, template: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are blanks to the masks
  const blanks = /[\x00-\x20\x7f]+/g;
  return fitsPattern(
    template.replaceAll('<*>', '\x01'),
    message.replace(blanks, ' ').replace(/^ | $/g, ''),
  );
}
