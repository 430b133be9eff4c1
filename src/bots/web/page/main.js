import { get, listen, NoAnswer, post } from './api.js';
import { make } from './dom.js';
import { createSidebar } from './sidebar.js';
import { createStart } from './start.js';
import { createTalkView } from './talk.js';

/** @type {import('./page-data.ts').PageData} */
const data = await get('/api/page');
const { words } = data;

const live = make('div', { className: 'heard', role: 'status', 'aria-live': 'polite' });
const alert = make('div', { className: 'alert', role: 'alert' });
const talk = createTalkView(words, { onFailed: fail, announce });
const sidebar = createSidebar(data, { onFailed: fail, talk: talk.talk });
const start = createStart(data, {
  onFailed: fail,
  sample: async () => (await post('/api/sample', {})).talk,
  onTalk(id) {
    location.hash = `#${id}`;
  },
});
const side = make('aside', { id: 'side', 'aria-label': words.menu }, sidebar.element);
const menu = make(
  'button',
  {
    type: 'button',
    className: 'menu',
    'aria-controls': 'side',
    'aria-expanded': 'false',
    onclick: () => openMenu(!side.classList.contains('open')),
  },
  words.menu,
);
const main = make('main', { id: 'main', tabIndex: -1 }, start.bars);
document
  .getElementById('page')
  ?.append(
    make('a', { className: 'skip', href: '#main', onclick: skip }, words.skip),
    make('header', {}, make('h1', {}, make('a', { href: '#' }, words.title)), menu),
    alert,
    make('div', { className: 'layout' }, side, main),
    live,
  );

/** @param {Event} event */
function skip(event) {
  event.preventDefault();
  main.focus();
}

/** @param {boolean} isOpen */
function openMenu(isOpen) {
  side.classList.toggle('open', isOpen);
  menu.setAttribute('aria-expanded', String(isOpen));
}

/** @param {string} text */
function announce(text) {
  live.textContent = text;
}

/** @param {unknown} error */
function fail(error) {
  const isGone = error instanceof NoAnswer && (error.status === 403 || error.status === 0);
  tell(isGone ? words.gone : words.failed, isGone ? words.goneHint : words.failedHint);
  if (!(error instanceof NoAnswer)) throw error;
}

/**
 * @param {string} message
 * @param {string} hint
 */
function tell(message, hint) {
  alert.replaceChildren(make('strong', {}, message), ' ', hint);
}

/** What the address names: a talk, and a message of it; else the start. */
async function show() {
  const [id = '', message] = location.hash.slice(1).split('/');
  openMenu(false);
  alert.replaceChildren();
  if (/^\d{15}-[0-9a-f]{8}$/.test(id)) {
    main.replaceChildren(start.bars, talk.element);
    await talk.open(id, message);
  } else {
    talk.close();
    main.replaceChildren(start.bars, start.element);
    document.title = words.title;
  }
  sidebar.showRecent();
}
addEventListener('hashchange', () => void show().catch(fail));

let dragged = 0;
/** @param {DragEvent} event */
const holdsFiles = (event) => event.dataTransfer?.types.includes('Files') ?? false;
addEventListener('dragenter', (event) => {
  if (holdsFiles(event)) dragOver(++dragged);
});
addEventListener('dragleave', (event) => {
  if (holdsFiles(event)) dragOver(--dragged);
});
addEventListener('dragover', (event) => {
  if (holdsFiles(event)) event.preventDefault();
});
addEventListener('drop', (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  dragged = 0;
  dragOver(0);
  void start.sendAll([...(event.dataTransfer?.files ?? [])]);
});

/** @param {number} depth */
function dragOver(depth) {
  document.body.classList.toggle('dragging', depth > 0);
}
document.body.dataset.drop = words.dropNow;

listen(
  (event) => {
    sidebar.note(event.talk);
    talk.take(event.talk, event.message);
    // What is normal changes by what is said of it.
    if (event.message.kind === 'notice') void sidebar.loadNormal().catch(fail);
  },
  // What came meanwhile, and at first all.
  () => {
    void Promise.all([sidebar.load(), show()]).catch(fail);
  },
  () => tell(words.gone, words.goneHint),
);
