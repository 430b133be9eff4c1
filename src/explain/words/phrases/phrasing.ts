import { cutText } from '../../../text/cut-text.ts';

export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** But for what is no ordinary word: "DNS", "OOM". */
export function lowerFirst(text: string): string {
  return /^(?:[A-Z][a-z]|A )/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}

/** A share of 0 to 1: "62 %"; never "100 %" where it is not all, nor "0 %" where it is something. */
export function percent(share: number): string {
  const rounded = Math.round(100 * share);
  if (share < 1 && rounded === 100) return '99 %';
  return share > 0 && rounded === 0 ? 'under 1 %' : `${rounded} %`;
}

/** At most `max` characters, with "…" where it was cut; a quotation that is cut is closed. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = cutText(text, max - 1).trimEnd();
  const isOpen = (cut.match(/"/g)?.length ?? 0) % 2 === 1;
  return isOpen ? `${cutText(cut, max - 2)}…"` : `${cut}…`;
}
