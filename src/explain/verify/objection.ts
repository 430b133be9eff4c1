/** Something in a text that the evidence does not bear out, or that breaks a rule of form. */
export interface Objection {
  kind: 'form' | 'number' | 'name' | 'quote' | 'phrase' | 'markup' | 'language' | 'event';
  /** For whoever has to mend it: what is wrong, in a sentence. */
  message: string;
  /** The words it is about. */
  found?: string;
}

/**
 * A finding as it may be sent back to the writer of a text: with the words it is about only where
 * the writer wrote them so, since names that were put back afterwards are not to leave.
 */
export function tellWriter({ message, found }: Objection, written: string): string {
  if (found === undefined || !written.includes(found)) return message;
  return `${message} It is about: ${JSON.stringify(found.slice(0, MOST_TOLD).toWellFormed())}`;
}

const MOST_TOLD = 60;
