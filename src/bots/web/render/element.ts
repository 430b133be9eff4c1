/**
 * A piece of the page as plain JSON, which the browser draws by `createElement` and text nodes:
 * foreign text is never markup. The page's own script (`page/draw.js`) takes these tags alone.
 */
export interface PageElement {
  tag: (typeof TAGS)[number];
  /** Of `page/style.css`. */
  class?: string;
  /** The action (`jobs/actions.ts`) that a button carries. */
  press?: string;
  /** What the page's script fills in: see `page/mounts.js`. */
  mount?: 'chart' | 'close-up';
  attributes?: Partial<Record<(typeof ATTRIBUTES)[number], string>>;
  children?: PageNode[];
}

export type PageNode = string | PageElement;

export const TAGS = [
  ...(['article', 'section', 'div', 'p', 'span', 'strong', 'h2', 'h3', 'h4'] as const),
  ...(['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'code', 'bdi', 'mark', 'a', 'button'] as const),
  ...(['details', 'summary', 'figure', 'progress'] as const),
  ...(['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'] as const),
];

export const ATTRIBUTES = [
  ...(['href', 'download', 'scope', 'lang', 'role', 'tabindex', 'max', 'value'] as const),
  ...(['aria-label', 'aria-hidden', 'data-report', 'data-number', 'data-grade'] as const),
];

/** `element('p', { class: 'file' }, name)`; what is null or '' among the children is left out. */
export function element(
  tag: PageElement['tag'],
  { class: name, ...rest }: Omit<PageElement, 'tag' | 'children'> = {},
  ...children: (PageNode | null)[]
): PageElement {
  const kept = children.filter((child): child is PageNode => child !== null && child !== '');
  return {
    tag,
    ...(name !== undefined && { class: name }),
    ...rest,
    ...(kept.length > 0 && { children: kept }),
  };
}
