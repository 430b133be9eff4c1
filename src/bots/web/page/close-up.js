import { get } from './api.js';
import { make } from './dom.js';
import { draw } from './draw.js';

/**
 * Fills in, once it is unfolded, the lines around a finding and its session between its neighbours.
 *
 * @param {HTMLElement} place
 * @param {import('./page-data.ts').PageData['words']} words
 * @param {(error: unknown) => void} onFailed
 */
export function mountCloseUp(place, words, onFailed) {
  const { report = '', number = '' } = place.dataset;
  let isAsked = false;
  place.addEventListener('toggle', async () => {
    if (isAsked || !(place instanceof HTMLDetailsElement) || !place.open) return;
    isAsked = true;
    const wait = make('p', { className: 'small', role: 'status' }, words.loading);
    place.append(wait);
    try {
      const piece = await get('/api/close-up', { report, number });
      place.append(
        piece === null
          ? make('p', {}, words.notFound)
          : draw(piece, { onPress() {}, mounts: { chart() {}, 'close-up'() {} } }),
      );
    } catch (error) {
      isAsked = false;
      place.open = false;
      onFailed(error);
    } finally {
      wait.remove();
    }
  });
}
