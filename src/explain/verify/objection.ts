/** Something in a model's answer that may not be shown. */
export interface Objection {
  kind: 'form' | 'reference' | 'phrase' | 'markup' | 'claim';
  /** For whoever has to mend it: what is wrong, in a sentence. */
  message: string;
  /** The words it is about. */
  found?: string;
}

/**
 * A finding as it may be sent back to the writer of a text: with the words it is about only where
 * the writer wrote them so, since names that we put in are not to leave.
 */
export function tellWriter({ message, found }: Objection, written: string): string {
  if (found === undefined || !written.includes(found)) return message;
  return `${message} It is about: ${JSON.stringify(found.slice(0, MOST_TOLD).toWellFormed())}`;
}

const MOST_TOLD = 60;
