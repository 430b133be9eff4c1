import { get } from './api.js';
import { numbersOf, optionsOf } from './chart-options.js';
import { make } from './dom.js';

/** @import { Chart } from './chart-options.js' */

/**
 * Draws the log of a report, with its numbers where they are: over time or by session, to zoom into.
 * Nothing where there is too little to draw.
 *
 * @param {HTMLElement} place
 * @param {import('./page-data.ts').PageData['words']} words
 * @param {(action: string) => void} onPress
 * @param {AbortSignal} leaving
 */
export async function mountChart(place, words, onPress, leaving) {
  const report = place.dataset.report ?? '';
  place.hidden = true;
  /** @type {Chart | null} */
  const chart = await get('/api/chart', { report });
  if (chart === null || leaving.aborted) return;
  const echarts = await loadEcharts();
  if (leaving.aborted || !place.isConnected) return;
  place.hidden = false;
  const canvas = make('div', { className: 'canvas', role: 'img' });
  const caption = make('figcaption', { className: 'small' });
  const hint = make('p', { className: 'small' }, words.zoomHint);
  const tabs = make('div', { className: 'tabs', role: 'group' });
  let shown = firstShown(chart);
  for (const [index, { tab }] of chart.words.entries()) {
    if (chart.words.length < 2) break;
    const onclick = () => {
      shown = index;
      show();
    };
    tabs.append(make('button', { type: 'button', onclick }, tab));
  }
  place.replaceChildren(tabs, canvas, caption, hint);
  const drawn = echarts.init(canvas, null, { renderer: 'canvas' });
  drawn.on('click', ({ seriesName, data }) => {
    if (seriesName === 'numbers') onPress(`explain/${report}/${/** @type {any} */ (data).number}`);
  });

  function show() {
    if (chart === null) return;
    const { caption: said } = chart.words[shown] ?? { caption: '' };
    for (const [index, tab] of [...tabs.children].entries()) {
      tab.setAttribute('aria-pressed', String(index === shown));
    }
    canvas.setAttribute('aria-label', said);
    caption.textContent = said;
    drawn.setOption(optionsOf(chart, shown, words, colours(place)), { notMerge: true });
    showNumbers();
  }

  /** They stand above each other where they would hide each other, which the zoom changes. */
  function showNumbers() {
    if (chart === null) return;
    const [zoom] = /** @type {{ start: number; end: number }[]} */ (drawn.getOption().dataZoom);
    const share = zoom ? (zoom.end - zoom.start) / 100 : 1;
    drawn.setOption(numbersOf(chart, shown, colours(place), drawn.getWidth() / share));
  }
  drawn.on('datazoom', showNumbers);

  const look = matchMedia('(prefers-color-scheme: dark)');
  look.addEventListener('change', show, { signal: leaving });
  const size = new ResizeObserver(() => {
    drawn.resize();
    showNumbers();
  });
  show();
  size.observe(canvas);
  leaving.addEventListener('abort', () => {
    size.disconnect();
    drawn.dispose();
  });
}

/** @type {Promise<typeof import('echarts')> | null} */
let loading = null;

/** Most of a megabyte, which only a report needs: a script that says what it is by a global name. */
function loadEcharts() {
  loading ??= new Promise((resolve, reject) => {
    const onload = () => resolve(/** @type {any} */ (globalThis).echarts);
    document.head.append(make('script', { src: '/page/echarts.js', onload, onerror: reject }));
  });
  return loading;
}

/** Sessions, where number 1 can only be seen among them. @param {Chart} chart */
function firstShown({ drawn, marks }) {
  const sessions = drawn.findIndex(({ of }) => of === 'sessions');
  const isOfSessions = marks[0]?.grade === 'session';
  return isOfSessions && sessions !== -1 ? sessions : 0;
}

/** @param {HTMLElement} place */
function colours(place) {
  const style = getComputedStyle(place);
  const of = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
  return {
    ...{ text: of('text-soft'), line: of('line'), bar: of('bar'), limit: of('danger') },
    ...{ danger: of('danger'), trouble: of('trouble'), watch: of('watch'), page: of('card') },
    ...{ routine: of('routine'), session: of('accent'), font: style.fontFamily },
  };
}
