/** A noun, and what goes with a number of it: by the rules of plural of its language (`Intl.PluralRules`). */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Numbers as a language writes them. */
export interface Numbers {
  number(value: number): string;
  /** To one digit after the point. */
  decimal(value: number): string;
  /** Short ones without signs between their digits, so that they are easy to find in the log. */
  count(value: number): string;
  /** A share of 0 to 1: never all where it is not all, nor nothing where it is something. */
  percent(share: number): string;
  /** "3 Zeilen": the number before the form that goes with it. */
  amount(value: number, forms: Forms): string;
  /** The form alone. */
  form(value: number, forms: Forms): string;
  list(parts: string[]): string;
}

/** Made when it is needed: all of `Intl` takes a while to load. */
export function numbersIn(tag: string): Numbers {
  const made = once(() => ({
    plain: new Intl.NumberFormat(tag),
    tenths: new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }),
    shares: new Intl.NumberFormat(tag, { style: 'percent' }),
    rules: new Intl.PluralRules(tag),
    lists: new Intl.ListFormat(tag),
  }));
  const number = (value: number) => made().plain.format(value);
  const form = (value: number, forms: Forms) => forms[made().rules.select(value)] ?? forms.other;
  return {
    number,
    form,
    decimal: (value) => made().tenths.format(value),
    count: (value) => (value < 10_000 ? String(value) : number(value)),
    percent(share) {
      const rounded = Math.round(100 * share);
      if (share < 1 && rounded === 100) return made().shares.format(0.99);
      if (share > 0 && rounded === 0) return `< ${made().shares.format(0.01)}`;
      return made().shares.format(rounded / 100);
    },
    amount: (value, forms) => `${number(value)} ${form(value, forms)}`,
    list: (parts) => made().lists.format(parts),
  };
}

/** What is made at its first use, once. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
