import type { createRedaction } from '../../src/explain/redact/redact.ts';

/** The text with addresses and names put back, as far as they were hidden; secrets stay as they are. */
export function restore(
  text: string,
  { placeholders }: ReturnType<typeof createRedaction>,
): string {
  const values = new Map([...placeholders].map(([key, placeholder]) => [placeholder, key]));
  return text.replace(/<[a-z]{1,9}-\d{1,6}>/g, (placeholder) => {
    const [kind = '', ...value] = (values.get(placeholder) ?? '').split(' ');
    return ['', 'secret', 'card'].includes(kind) ? placeholder : value.join(' ');
  });
}
