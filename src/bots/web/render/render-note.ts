import { encodeAction } from '../../../jobs/actions.ts';
import type {
  NoticeView,
  ProblemView,
  TextFile,
  TextView,
  WorkingView,
} from '../../../jobs/view.ts';
import { ENGLISH } from '../../../languages/chat-in.ts';
import { reading } from '../../views/words/renderer-words.ts';
import { element, type PageElement } from './element.ts';
import { name, shown } from './shown.ts';

/** The page is in English. */
const WORDS = ENGLISH.words;

/** A bar that moves where nothing is known of how far it is, and the words beside it. */
export function renderWorking({ fileName, progress }: WorkingView): PageElement {
  const words = reading(
    shown(fileName, 120),
    progress === undefined ? undefined : shown(progress, 200),
    undefined,
  );
  return element(
    'section',
    { class: 'working' },
    element('progress', { attributes: { 'aria-label': words } }),
    element('p', {}, words),
  );
}

export function renderProblem({ fileName = '', message, hint }: ProblemView): PageElement {
  return element(
    'section',
    { class: 'problem' },
    fileName === '' ? null : element('p', { class: 'file' }, name(fileName)),
    element('p', {}, element('strong', {}, shown(message))),
    element('p', {}, shown(hint)),
  );
}

export function renderNotice({ text, link, buttons = [] }: NoticeView): PageElement {
  return element(
    'section',
    { class: 'notice' },
    element('p', {}, shown(text) || WORDS.notices.done),
    link === undefined || !link.url.startsWith('#')
      ? null
      : element('p', {}, element('a', { attributes: { href: link.url } }, shown(link.label, 100))),
    buttons.length === 0
      ? null
      : element(
          'div',
          { class: 'buttons' },
          ...buttons.map(({ label, action }) =>
            element('button', { press: encodeAction(action) }, shown(label, 100)),
          ),
        ),
  );
}

export function renderText({ title, sections }: TextView): PageElement {
  return element(
    'section',
    { class: 'text' },
    element('h3', {}, shown(title, 200)),
    ...sections.flatMap(({ heading, paragraphs, buttons = [] }) => [
      element('h4', {}, shown(heading, 200)),
      ...paragraphs.map((one) => element('p', {}, shown(one))),
      ...buttons.flatMap(({ label, value }) =>
        value === undefined ? [] : [element('button', { press: value }, shown(label, 100))],
      ),
    ]),
  );
}

/** What the person asked. */
export function renderQuestion(text: string): PageElement {
  return element('section', { class: 'question' }, element('p', {}, shown(text)));
}

/** A file to be saved from this address. */
export function renderFile({ name: fileName, comment }: TextFile, address: string): PageElement {
  return element(
    'section',
    { class: 'notice' },
    element('p', {}, shown(comment)),
    element(
      'p',
      {},
      element('a', { attributes: { href: address, download: fileName } }, shown(fileName, 120)),
    ),
  );
}
