/** @import { EChartsOption } from 'echarts' */
/** @import { ReportChart } from '../../../jobs/close-up.ts' */
/** @import { chartWords } from '../../views/words/web-words.ts' */
/** @typedef {ReportChart & { words: ReturnType<typeof chartWords> }} Chart */
/** @typedef {Record<ReportChart['marks'][number]['grade'] | 'text' | 'line' | 'bar' | 'limit' | 'page' | 'font', string>} Colours */

/** Px: beside the bars, and of bars and numbers together, of a number, and of a row of numbers. */
const SIDE = 16;
const HEIGHT = 190;
const NUMBER = 24;
const ROW = 27;
/** Rows of numbers above the bars, where several are at one place. */
const MOST_ROWS = 4;

/** The root of severities, so that what is just over the limit can be seen beside what is far over it. @param {ReportChart['drawn'][number] | undefined} drawn */
function heightsOf(drawn) {
  return drawn?.of === 'sessions' ? drawn.bars.map(Math.sqrt) : (drawn?.bars ?? []);
}

/**
 * The numbers above the bars, each in the lowest row in which it hides no other, and how much room that leaves to the bars.
 *
 * @param {Chart} chart
 * @param {number} index Of what is drawn.
 * @param {Colours} colour
 * @param {number} width Of all bars, in px: more than is seen where it is zoomed.
 * @returns {EChartsOption}
 */
export function numbersOf({ drawn, marks }, index, colour, width) {
  const heights = heightsOf(drawn[index]);
  const top = Math.max(1, ...heights);
  /** @type {{ x: number; row: number; bar: number; number: number; color: string }[]} */
  const placed = [];
  for (const { number, grade, bars } of marks) {
    for (const bar of bars[index] ?? []) {
      const x = (bar / Math.max(1, heights.length)) * width;
      const hides = (/** @type {number} */ row) =>
        placed.some((one) => one.row === row && Math.abs(one.x - x) < NUMBER + 2);
      let row = 0;
      while (row < MOST_ROWS && hides(row)) row++;
      if (row < MOST_ROWS) placed.push({ x, row, bar, number, color: colour[grade] });
    }
  }
  const rows = placed.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const forBars = HEIGHT - rows * ROW - 4;
  const at = (/** @type {number} */ px) => (px / forBars) * top;
  return {
    yAxis: { max: at(HEIGHT) },
    series: [
      { name: 'log' },
      {
        name: 'numbers',
        data: placed.map(({ row, bar, number, color }) => ({
          value: [bar, at(forBars + 4 + (row + 0.5) * ROW)],
          number,
          itemStyle: { color, opacity: 1 },
        })),
      },
    ],
  };
}

/**
 * All but the numbers.
 *
 * @param {Chart} chart
 * @param {number} index
 * @param {import('./page-data.ts').PageData['words']} words
 * @param {Colours} colour
 * @returns {EChartsOption}
 */
export function optionsOf({ drawn, marks, words: said }, index, words, colour) {
  const { of, bars } = drawn[index] ?? { of: 'file', bars: [] };
  const { places = [], unit = '' } = said[index] ?? {};
  const isOfSessions = of === 'sessions';
  const heights = heightsOf(drawn[index]);
  return {
    animation: false,
    textStyle: { fontFamily: colour.font, color: colour.text },
    grid: { left: SIDE, right: SIDE, top: 8, bottom: 62, height: HEIGHT },
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
    yAxis: { type: 'value', min: 0, show: false },
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
        data: [],
        symbolSize: NUMBER,
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
