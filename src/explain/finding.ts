/** Something in a text that the evidence does not bear out, or that breaks a rule of form. */
export interface Finding {
  kind: 'form' | 'number' | 'name' | 'quote' | 'phrase' | 'markup' | 'language' | 'event';
  /** For whoever has to mend it: what is wrong. */
  message: string;
}

/** At most `maxChars` of a text, for a message. */
export function excerpt(text: string, maxChars = 40): string {
  return text.length > maxChars ? `${text.slice(0, maxChars).toWellFormed()}…` : text;
}
