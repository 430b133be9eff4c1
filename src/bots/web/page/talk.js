import { get, NoAnswer, post } from './api.js';
import { mountChart } from './chart.js';
import { mountCloseUp } from './close-up.js';
import { make } from './dom.js';
import { draw } from './draw.js';

/** @import { ShownMessage, TalkSummary } from '../shown-talk.ts' */

/**
 * One talk: its messages as they come, and a line to ask in.
 *
 * @param {import('./page-data.ts').PageData['words']} words
 * @param {{ onFailed(error: unknown): void; announce(text: string): void }} on
 */
export function createTalkView(words, { onFailed, announce }) {
  /** @type {string | null} */
  let shown = null;
  const messages = make('div', { className: 'messages' });
  /** Somebody has asked, and waits for the answer at the end. */
  let waitsForAnswer = false;
  /** What each message was drawn from, and what ends with it. @type {Map<number, { text: string; gone: AbortController }>} */
  const drawnFrom = new Map();
  /** For each talk that is being asked for: what came in meanwhile, and is newer than the answer. @type {Set<Set<number>>} */
  const asked = new Set();
  const question = make('input', {
    name: 'question',
    autocomplete: 'off',
    maxLength: 500,
    placeholder: words.askHint,
    'aria-label': words.ask,
  });
  const waiting = make('p', { className: 'waiting' });
  const form = make(
    'form',
    { className: 'ask', onsubmit: ask },
    question,
    make('button', { className: 'main' }, words.send),
  );
  const element = make('section', { className: 'talk' }, messages, waiting, form);

  /** @param {Event} event */
  async function ask(event) {
    event.preventDefault();
    const text = question.value.trim();
    if (text === '' || shown === null) return question.focus();
    question.value = '';
    waitsForAnswer = true;
    wait(words.working);
    try {
      await post('/api/ask', { talk: shown, text, language: navigator.language });
    } catch (error) {
      question.value = text;
      stopWaiting();
      onFailed(error);
    }
  }

  /**
   * @param {string} message
   * @param {string} action
   * @param {HTMLButtonElement} button
   */
  async function press(message, action, button) {
    const [kind, report, number] = action.split('/');
    const there = kind === 'explain' ? explanation(report, number) : null;
    if (there) return reveal(there);
    button.setAttribute('aria-busy', 'true');
    if (kind === 'explain') wait(words.writing);
    try {
      await post('/api/press', { message, action, language: navigator.language });
    } catch (error) {
      button.removeAttribute('aria-busy');
      stopWaiting();
      onFailed(error);
    }
  }

  /** Says that something comes, at the end, where it will stand. @param {string} text */
  function wait(text) {
    waiting.replaceChildren(make('progress', { 'aria-label': text }), text);
    waiting.scrollIntoView({ block: 'nearest' });
    announce(text);
  }

  function stopWaiting() {
    waiting.replaceChildren();
  }

  /**
   * @param {string | undefined} report
   * @param {string | undefined} number
   */
  function explanation(report, number) {
    return messages.querySelector(
      `.explanation[data-report="${CSS.escape(report ?? '')}"][data-number="${CSS.escape(number ?? '')}"]`,
    );
  }

  /** @param {ShownMessage} message */
  function show({ number, kind, element: piece }) {
    const id = `message-${number}`;
    const before = document.getElementById(id);
    const text = JSON.stringify(piece);
    // What is the same stays as the person left it: folded out, in focus.
    const last = drawnFrom.get(number);
    if (before && last?.text === text) return { article: before, isNew: false };
    last?.gone.abort();
    const gone = new AbortController();
    drawnFrom.set(number, { text, gone });
    const message = `${shown}/${number}`;
    const drawn = draw(piece, {
      onPress: (action, button) => void press(message, action, button),
      mounts: {
        chart: (place) =>
          void mountChart(place, words, (action) => pressIn(message, action), gone.signal).catch(
            onFailed,
          ),
        'close-up': (place) => mountCloseUp(place, words, onFailed),
      },
    });
    const article = make('article', { id, tabIndex: -1, className: `message of-${kind}` }, drawn);
    const hadFocus = before?.contains(document.activeElement) ?? false;
    if (before) before.replaceWith(article);
    else messages.insertBefore(article, after(number));
    if (hadFocus) article.focus({ preventScroll: true });
    return { article, isNew: before === null };
  }

  /** The first message behind a number. @param {number} number */
  function after(number) {
    const behind = [...messages.children].find(({ id }) => Number(id.split('-')[1]) > number);
    return behind ?? null;
  }

  /**
   * A number of the chart is its button in the list, where that is on this page of it.
   *
   * @param {string} message
   * @param {string} action
   */
  function pressIn(message, action) {
    const number = action.split('/')[2] ?? '';
    const report = action.split('/')[1] ?? '';
    const listed = messages.querySelector(
      `.report[data-report="${CSS.escape(report)}"] .finding[data-number="${CSS.escape(number)}"]`,
    );
    const button = listed instanceof HTMLButtonElement ? listed : document.createElement('button');
    void press(message, action, button);
  }

  return {
    element,
    /** The id of the talk that is shown. */
    talk: () => shown,
    /**
     * @param {string} id
     * @param {string} [message] The number of the one to go to.
     */
    async open(id, message) {
      const working = make('p', { className: 'small' }, words.working);
      if (id !== shown) {
        this.close();
        shown = id;
        messages.replaceChildren(working);
      }
      /** @type {Set<number>} */
      const cameIn = new Set();
      asked.add(cameIn);
      try {
        const talk = await get('/api/talk', { talk: id });
        if (shown !== id) return;
        working.remove();
        document.title = `${talk.fileName} · ${words.title}`;
        for (const one of talk.messages) if (!cameIn.has(one.number)) show(one);
      } catch (error) {
        if (shown !== id) return;
        if (!(error instanceof NoAnswer && error.status === 404)) throw error;
        messages.replaceChildren(make('p', {}, words.notFound));
      } finally {
        asked.delete(cameIn);
      }
      const target = message && document.getElementById(`message-${message}`);
      if (target) reveal(target);
    },
    close() {
      shown = null;
      for (const { gone } of drawnFrom.values()) gone.abort();
      drawnFrom.clear();
      messages.replaceChildren();
      stopWaiting();
    },
    /**
     * What came in: shown where it belongs here.
     *
     * @param {TalkSummary} talk
     * @param {ShownMessage} message
     */
    take(talk, message) {
      if (talk.id !== shown) return;
      for (const cameIn of asked) cameIn.add(message.number);
      // Whoever pressed its button waits for it there.
      const waits = messages.querySelector('[aria-busy]:focus') !== null;
      const isNearEnd = innerHeight + scrollY > document.documentElement.scrollHeight - 200;
      const { article, isNew } = show(message);
      for (const busy of messages.querySelectorAll('[aria-busy]'))
        busy.removeAttribute('aria-busy');
      if (message.kind !== 'question') stopWaiting();
      announce(spoken(article));
      if (!isNew) return;
      if (waits || message.kind === 'explanation') reveal(article);
      else if (waitsForAnswer || isNearEnd) article.scrollIntoView({ block: 'nearest' });
      if (message.kind !== 'question') waitsForAnswer = false;
    },
  };
}

/** The beginning of a message, as a screen reader is to say it. @param {HTMLElement} article */
function spoken(article) {
  const parts = article.querySelectorAll('h2, h3, .lead, .counts, p');
  return [...parts]
    .slice(0, 3)
    .map((part) => part.textContent)
    .join('. ');
}

/** @param {Element} element */
function reveal(element) {
  const article = element.closest('article');
  if (!article) return;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  article.scrollIntoView({ block: 'start', behavior: isCalm ? 'auto' : 'smooth' });
  article.focus({ preventScroll: true });
}
