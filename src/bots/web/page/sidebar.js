import { get, post } from './api.js';
import { make } from './dom.js';

/** @import { TalkSummary } from '../shown-talk.ts' */
/** @import { NormalHere } from '../../../jobs/close-up.ts' */

/**
 * Recent reports, and what is normal and expected, to be changed there.
 *
 * @param {import('./page-data.ts').PageData} data
 * @param {{ onFailed(error: unknown): void; talk(): string | null }} on `talk` is the one that is shown.
 */
export function createSidebar({ words }, { onFailed, talk }) {
  const recent = make('ul', { className: 'recent' });
  const normal = make('div', { className: 'normal' });
  const element = make(
    'div',
    { className: 'inside' },
    make('a', { className: 'new', href: '#' }, words.newLog),
    make('nav', { 'aria-label': words.recent }, make('h2', {}, words.recent), recent),
    make('section', {}, make('h2', {}, words.normal), normal),
  );
  /** @type {TalkSummary[]} */
  let talks = [];

  /** What comes of a change is said in a talk: the one that is shown, else the last one. */
  const place = () => talk() ?? talks[0]?.id ?? null;

  function showRecent() {
    const shown = talk();
    recent.replaceChildren(
      ...(talks.length === 0 ? [make('li', { className: 'small' }, words.noneYet)] : []),
      ...talks.map(({ id, fileName, startedMs, line }) =>
        make(
          'li',
          {},
          make(
            'a',
            { href: `#${id}`, 'aria-current': id === shown ? 'page' : null },
            make('bdi', { className: 'name' }, fileName),
            make('span', { className: 'small' }, line || words.working),
            make('span', { className: 'small' }, WHEN.format(startedMs)),
          ),
        ),
      ),
    );
  }

  /** @param {NormalHere} here */
  function showNormal({ baselines, inUse, muted }) {
    const select = make(
      'select',
      {},
      make('option', { value: '' }, words.itselfName),
      ...baselines.map((name) => make('option', { value: name }, name)),
    );
    select.value = inUse ?? '';
    select.disabled = place() === null;
    select.onchange = () =>
      change(select.value === '' ? { do: 'clear' } : { do: 'use', which: select.value });
    normal.replaceChildren(
      ...(baselines.length === 0
        ? [make('p', { className: 'small' }, words.noNormal)]
        : [make('label', {}, words.comparedWith, select)]),
      make('h3', {}, words.expected),
      ...(muted.length === 0
        ? [make('p', { className: 'small' }, words.noneExpected)]
        : [make('ul', { className: 'muted' }, ...muted.map(mutedItem))]),
    );
  }

  /**
   * @param {string} what
   * @param {number} index
   */
  function mutedItem(what, index) {
    const again = make(
      'button',
      {
        type: 'button',
        disabled: place() === null,
        'aria-label': `${words.showAgain}: ${what}`,
        onclick: () => change({ do: 'unmute', which: String(index + 1) }),
      },
      words.showAgain,
    );
    return make('li', {}, make('bdi', {}, what), again);
  }

  /** @param {object} asked */
  async function change(asked) {
    try {
      await post('/api/normal', { ...asked, talk: place() });
    } catch (error) {
      onFailed(error);
    }
  }

  return {
    element,
    showRecent,
    /** @param {TalkSummary} summary */
    note(summary) {
      const at = talks.findIndex(({ id }) => id === summary.id);
      if (at === -1) talks.unshift(summary);
      else talks[at] = summary;
      showRecent();
    },
    async load() {
      talks = await get('/api/talks');
      showRecent();
      await this.loadNormal();
    },
    async loadNormal() {
      showNormal(await get('/api/normal'));
    },
  };
}

const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
