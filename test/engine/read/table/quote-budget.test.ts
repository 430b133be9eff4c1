import { describe, expect, it } from 'vitest';
import { createQuoteBudget } from '../../../../src/engine/read/table/quote-budget.ts';

const refusal = expect.objectContaining({ code: 'E_STRAY_QUOTES' });

describe('createQuoteBudget', () => {
  it.each([
    ['spaces', ' '],
    ['tabs', '\t'],
    ['no-break spaces', '\u00a0'],
    ['ideographic spaces', '\u3000'],
  ])('refuses many quotation marks before many %s', (_, blank) => {
    const text = '"x'.repeat(100_000) + blank.repeat(100_000);
    expect(() => createQuoteBudget().before(text)).toThrow(refusal);
  });

  it.each([
    ['many quotation marks', '"a" ,'.repeat(200_000)],
    ['many blanks', `"a",${' '.repeat(1_000_000)}`],
    ['padded cells', `"a${' '.repeat(200)}",`.repeat(5000)],
  ])('allows %s', (_, text) => {
    expect(() => createQuoteBudget().before(text)).not.toThrow();
  });

  it('refuses stray quotation marks beyond two million and twenty a record', () => {
    const budget = createQuoteBudget();
    budget.after(1000, 2_020_000);
    expect(() => budget.after(0, 1)).toThrow(refusal);
  });
});
