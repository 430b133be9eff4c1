import { send } from './api.js';
import { make } from './dom.js';
import { createOptions } from './options.js';

/**
 * Where a log is dropped, chosen or pasted. `onTalk` is told the first talk of what was sent.
 *
 * @param {import('./page-data.ts').PageData} data
 * @param {{ onTalk(talk: string): void; onFailed(error: unknown): void; sample(): Promise<string> }} on
 */
export function createStart(data, { onTalk, onFailed, sample }) {
  const { words } = data;
  const options = createOptions(data);
  const files = make('input', {
    type: 'file',
    multiple: true,
    className: 'hidden-input',
    tabIndex: -1,
    'aria-label': words.choose,
  });
  const choose = make(
    'button',
    { type: 'button', className: 'main', onclick: () => files.click() },
    words.choose,
  );
  const tryIt = make('button', { type: 'button', onclick: trySample }, words.sample);
  const bars = make('div', { className: 'sending', 'aria-live': 'polite' });
  const zone = make(
    'div',
    { className: 'zone' },
    make('p', { className: 'drop' }, words.drop),
    make('p', { className: 'small' }, words.kinds),
    make('div', { className: 'buttons' }, choose, tryIt),
    files,
  );
  const lines = make('textarea', { rows: 8, spellcheck: false, 'aria-label': words.pasteLabel });
  const paste = make(
    'details',
    { className: 'fold' },
    make('summary', {}, words.paste),
    make(
      'form',
      {
        onsubmit(/** @type {Event} */ event) {
          event.preventDefault();
          if (lines.value.trim() === '') return lines.focus();
          void sendAll([new File([lines.value], words.pastedName, { type: 'text/plain' })]);
          lines.value = '';
        },
      },
      lines,
      make('div', { className: 'buttons' }, make('button', { className: 'main' }, words.pasteSend)),
    ),
  );
  files.onchange = () => {
    void sendAll([...(files.files ?? [])]);
    files.value = '';
  };

  async function trySample() {
    tryIt.disabled = true;
    try {
      onTalk(await sample());
    } catch (error) {
      onFailed(error);
    } finally {
      tryIt.disabled = false;
    }
  }

  /**
   * One after the other; the first is shown at once.
   *
   * @param {File[]} chosen
   */
  async function sendAll(chosen) {
    const query = options.query();
    if (query === null) return;
    let isFirst = true;
    for (const file of chosen) {
      const bar = make('progress', { max: 1, 'aria-label': `${words.sending} ${file.name}` });
      const row = make('p', {}, `${words.sending} `, make('bdi', {}, file.name), bar);
      bars.append(row);
      try {
        const { talk } = await sendOne(file, query, (share) => {
          bar.value = share;
        });
        if (isFirst) onTalk(talk);
        isFirst = false;
      } catch (error) {
        onFailed(error);
      } finally {
        row.remove();
      }
    }
  }

  /**
   * A file that is too large is told without its bytes: they would be refused.
   *
   * @param {File} file
   * @param {Record<string, string>} query
   * @param {(share: number) => void} onProgress
   */
  function sendOne(file, query, onProgress) {
    const about = { ...query, name: file.name };
    if (file.size <= data.maxUploadBytes) return send(file, about, onProgress);
    return send(new Blob([]), { ...about, size: String(file.size) }, onProgress);
  }

  return {
    sendAll,
    bars,
    element: make(
      'section',
      { className: 'start' },
      make('h2', {}, words.tagline),
      zone,
      paste,
      options.element,
      make('p', { className: 'small privacy' }, words.privacy),
    ),
  };
}
