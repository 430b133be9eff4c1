import { get } from './api.js';
import { make } from './dom.js';

/** @import { EChartsOption } from 'echarts' */
/** @import { ReportChart } from '../../../jobs/close-up.ts' */
/** @import { chartWords } from '../../views/web-words.ts' */
/** @typedef {ReportChart & { words: ReturnType<typeof chartWords> }} Chart */

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
    const { caption: said } = chart?.words[shown] ?? { caption: '' };
    for (const [index, tab] of [...tabs.children].entries()) {
      tab.setAttribute('aria-pressed', String(index === shown));
    }
    canvas.setAttribute('aria-label', said);
    caption.textContent = said;
    if (chart) drawn.setOption(optionsOf(chart, shown, words, colours(place)), { notMerge: true });
  }

  const look = matchMedia('(prefers-color-scheme: dark)');
  look.addEventListener('change', show, { signal: leaving });
  const size = new ResizeObserver(() => drawn.resize());
  size.observe(canvas);
  leaving.addEventListener('abort', () => {
    size.disconnect();
    drawn.dispose();
  });
  show();
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

/** Rows of numbers above the bars, where several are at one place. */
const MOST_ROWS = 4;

/**
 * @param {Chart} chart
 * @param {number} index
 * @param {import('./page-data.ts').PageData['words']} words
 * @param {ReturnType<typeof colours>} colour
 * @returns {EChartsOption}
 */
function optionsOf({ drawn, marks, words: said }, index, words, colour) {
  const { of, bars } = drawn[index] ?? { of: 'file', bars: [] };
  const { places = [], unit = '' } = said[index] ?? {};
  const isOfSessions = of === 'sessions';
  // The root, so that what is just over the limit can be seen beside what is far over it.
  const heights = isOfSessions ? bars.map(Math.sqrt) : bars;
  const top = Math.max(1, ...heights);
  /** @type {Map<number, number>} */
  const rows = new Map();
  const numbers = marks.flatMap(({ number, grade, bars: at }) =>
    (at[index] ?? []).flatMap((bar) => {
      // Neighbours would hide each other.
      const near = Math.round((bar / Math.max(1, bars.length)) * 40);
      const row = rows.get(near) ?? 0;
      rows.set(near, row + 1);
      if (row >= MOST_ROWS) return [];
      return [
        {
          value: [bar, top * (1.14 + 0.2 * row)],
          number,
          itemStyle: { color: colour[grade], opacity: 1 },
        },
      ];
    }),
  );
  const most = Math.max(1, ...[...rows.values()].map((count) => Math.min(count, MOST_ROWS)));
  const max = top * (1.08 + 0.2 * (numbers.length === 0 ? 0 : most));
  return {
    animation: false,
    textStyle: { fontFamily: colour.font, color: colour.text },
    grid: { left: 12, right: 16, top: 8, bottom: 62 },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      backgroundColor: colour.page,
      borderColor: colour.line,
      textStyle: { color: colour.text },
      formatter(hovered) {
        const [first] = Array.isArray(hovered) ? hovered : [hovered];
        const bar = first?.dataIndex ?? 0;
        const here = marks
          .filter(({ bars: at }) => at[index]?.includes(bar))
          .map(({ number }) => `#${number}`);
        return [`${places[bar] ?? ''}: ${bars[bar] ?? 0} ${unit}`, here.join(' ')]
          .filter(Boolean)
          .join('\n');
      },
    },
    xAxis: {
      type: 'category',
      data: places,
      axisLine: { lineStyle: { color: colour.line } },
      axisTick: { show: false },
      axisLabel: {
        color: colour.text,
        hideOverlap: true,
        showMinLabel: true,
        alignMinLabel: 'left',
        alignMaxLabel: 'right',
      },
    },
    yAxis: { type: 'value', min: 0, max, show: false },
    dataZoom: [
      { type: 'inside', zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: false },
      {
        type: 'slider',
        height: 18,
        bottom: 8,
        borderColor: colour.line,
        fillerColor: `${colour.session}22`,
        handleStyle: { color: colour.session },
        showDetail: false,
        brushSelect: false,
      },
    ],
    series: [
      {
        type: 'bar',
        name: 'log',
        data: heights,
        barCategoryGap: '10%',
        barMinWidth: 1,
        itemStyle: { color: colour.bar },
        large: true,
        ...(isOfSessions && {
          markLine: {
            silent: true,
            symbol: 'none',
            data: [{ yAxis: 1 }],
            lineStyle: { color: colour.limit, type: 'dashed' },
            label: { formatter: words.limit, position: 'insideEndTop', color: colour.text },
          },
        }),
      },
      {
        type: 'scatter',
        name: 'numbers',
        data: numbers,
        symbolSize: 24,
        cursor: 'pointer',
        z: 5,
        tooltip: { trigger: 'item' },
        label: {
          show: true,
          color: colour.page,
          fontWeight: 'bold',
          formatter: ({ data }) => String(/** @type {any} */ (data).number),
        },
      },
    ],
  };
}
