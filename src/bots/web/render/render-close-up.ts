import type { CloseUp, NeighbourTable, ShownLine } from '../../../jobs/close-up.ts';
import { eventName } from '../../views/explanation-view.ts';
import {
  CLOSE_UP_WORDS,
  linesGone,
  moreEvents,
  tableCaption,
} from '../../views/words/web-words.ts';
import { element, type PageElement } from './element.ts';
import { name, shown } from './shown.ts';

/** The lines around a finding, and its session between its neighbours. */
export function renderCloseUp({ number, lines, table }: CloseUp): PageElement {
  return element(
    'div',
    { class: 'closer' },
    element('h4', {}, CLOSE_UP_WORDS.lines),
    lines === null || lines.length === 0 ? element('p', {}, linesGone()) : renderLines(lines),
    table === null ? null : element('h4', {}, CLOSE_UP_WORDS.table),
    table === null ? null : renderTable(number, table),
  );
}

/** Log lines with their numbers; a gap where some between them are left out. */
export function renderLines(lines: readonly ShownLine[]): PageElement {
  const rows: PageElement[] = [];
  let before: number | null = null;
  for (const { line, text, tells } of lines) {
    const isGap = before !== null && line > before + 1;
    const words = shown(text, 1_000);
    rows.push(
      element(
        'li',
        { class: [tells ? 'tells' : '', isGap ? 'gap' : ''].filter(Boolean).join(' ') },
        element('span', { class: 'at' }, String(line)),
        tells ? element('mark', {}, words) : element('bdi', {}, words),
      ),
    );
    before = line;
  }
  return element(
    'div',
    {
      class: 'scroll',
      attributes: { tabindex: '0', role: 'group', 'aria-label': CLOSE_UP_WORDS.lines },
    },
    element('ol', { class: 'lines' }, ...rows),
  );
}

/** A row a session, a column an event; the anomaly's own row stands out. */
function renderTable(number: number, { events, sessions, more }: NeighbourTable): PageElement {
  const head = (text: string) => element('th', { attributes: { scope: 'col' } }, text);
  return element(
    'div',
    {
      class: 'scroll',
      attributes: { tabindex: '0', role: 'group', 'aria-label': CLOSE_UP_WORDS.table },
    },
    element(
      'table',
      {},
      element(
        'caption',
        {},
        element('span', {}, tableCaption(number), more === 0 ? null : ` ${moreEvents(more)}`),
      ),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          head(CLOSE_UP_WORDS.session),
          ...events.map((event) => head(shown(eventName(event), 90))),
        ),
      ),
      element('tbody', {}, ...sessions.map((session) => rowOf(number, session, events.length))),
    ),
  );
}

function rowOf(
  number: number,
  { session, isAnomaly, unusual, counts }: NeighbourTable['sessions'][number],
  columns: number,
): PageElement {
  const note = isAnomaly ? String(number) : unusual ? CLOSE_UP_WORDS.unusualToo : null;
  return element(
    'tr',
    { class: isAnomaly ? 'asked' : unusual ? 'unusual' : '' },
    element(
      'th',
      { attributes: { scope: 'row' } },
      name(session, 80),
      note === null ? null : element('span', { class: 'tag' }, note),
    ),
    ...Array.from({ length: columns }, (_, column) => {
      const count = counts[column] ?? 0;
      return element('td', { class: count === 0 ? 'none' : '' }, String(count));
    }),
  );
}
