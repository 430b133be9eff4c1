import { escapeHtml } from '../escape-html.ts';
import type { Chart } from './chart.ts';

// Drawn by hand: bars, a line and numbered marks are a page of code, a library of charts a megabyte
// whose pictures would have to be checked for scripts and styles.

const WIDTH = 960;
const [LEFT, RIGHT] = [16, 944];
const PLOT_HEIGHT = 150;
const RADIUS = 11;
const ROW_HEIGHT = 2 * RADIUS + 2;
const MOST_ROWS = 4;

/** Colours by class, light and dark; white on those of the grades has a contrast of 4.5 or more. */
export const CHART_STYLE = `
.chart{font:13px system-ui,sans-serif}
.chart text{fill:#3c4043}.chart .bar{fill:#9aa0a6}.chart .axis{stroke:#80868b}
.chart .limit{stroke:#b3261e;stroke-dasharray:6 4}.chart .stem{stroke:#80868b;stroke-dasharray:2 3}
.chart .danger{fill:#b3261e}.chart .trouble{fill:#9a4600}.chart .watch{fill:#0b57d0}.chart .routine{fill:#5f6368}
.chart .number{fill:#fff;font-weight:600;font-size:12px}
@media (prefers-color-scheme:dark){.chart text{fill:#dadce0}.chart .number{fill:#fff}.chart .bar{fill:#80868b}.chart .limit{stroke:#f2b8b5}}
@media print{.chart text{fill:#3c4043}.chart .number{fill:#fff}.chart .bar{fill:#9aa0a6}}
`;

/** The chart as an element of a page. */
export function chartSvg(chart: Chart): string {
  return svg(chart, '');
}

/** The chart as a file of its own. */
export function chartFile(chart: Chart): string {
  return `${svg(chart, `<style>${CHART_STYLE}</style>`)}\n`;
}

function svg(chart: Chart, style: string): string {
  const { marks, left } = placed(chart.marks);
  const hidden = left > 0 ? ' Numbers that would hide others are left out.' : '';
  const caption = `${chart.caption}${hidden}`;
  const rows = marks.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const top = 34 + rows * ROW_HEIGHT;
  const bottom = top + PLOT_HEIGHT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${WIDTH} ${bottom + 32}" role="img" aria-label="${escapeHtml(caption)}">`,
    style,
    `<text x="${LEFT}" y="14">${escapeHtml(caption)}</text>`,
    ...bars(chart.bars, bottom),
    `<line class="axis" x1="${LEFT}" y1="${bottom}" x2="${RIGHT}" y2="${bottom}"/>`,
    ...(chart.limit === null ? [] : [limitLine(chart.limit, bottom)]),
    ...marks.map((one) => mark(one, top, bottom)),
    `<text x="${LEFT}" y="${bottom + 20}">${escapeHtml(chart.from)}</text>`,
    `<text x="${RIGHT}" y="${bottom + 20}" text-anchor="end">${escapeHtml(chart.to)}</text>`,
    '</svg>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function bars(heights: number[], bottom: number): string[] {
  const width = (RIGHT - LEFT) / heights.length;
  return heights.flatMap((height, index) => {
    if (!(height > 0)) return [];
    const tall = Math.max(1, height * PLOT_HEIGHT);
    const x = LEFT + index * width;
    return [
      `<rect class="bar" x="${fixed(x)}" y="${fixed(bottom - tall)}" width="${fixed(width * 0.85)}" height="${fixed(tall)}"/>`,
    ];
  });
}

function limitLine(height: number, bottom: number): string {
  const y = fixed(bottom - height * PLOT_HEIGHT);
  return `<line class="limit" x1="${LEFT}" y1="${y}" x2="${RIGHT}" y2="${y}"/>`;
}

type Mark = Chart['marks'][number] & { x: number; row: number };

/** Each mark in the lowest row in which it hides no other; how many find none is `left`. */
function placed(all: Chart['marks']): { marks: Mark[]; left: number } {
  const marks: Mark[] = [];
  for (const one of all) {
    const x = LEFT + one.at * (RIGHT - LEFT);
    const rows = Array.from({ length: MOST_ROWS }, (_, row) => row);
    const row = rows.find((row) =>
      marks.every((other) => other.row !== row || Math.abs(other.x - x) > 2 * RADIUS),
    );
    if (row !== undefined) marks.push({ ...one, x, row });
  }
  return { marks, left: all.length - marks.length };
}

function mark({ number, grade, title, x, row }: Mark, top: number, bottom: number): string {
  const y = top - RADIUS - 4 - row * ROW_HEIGHT;
  const at = fixed(x);
  return [
    `<line class="stem" x1="${at}" y1="${y + RADIUS}" x2="${at}" y2="${bottom}"/>`,
    `<g><title>${escapeHtml(`${number}: ${title}`)}</title>`,
    `<circle class="${grade}" cx="${at}" cy="${y}" r="${RADIUS}"/>`,
    `<text class="number" x="${at}" y="${y + 4}" text-anchor="middle">${number}</text></g>`,
  ].join('');
}

function fixed(value: number): string {
  return String(Math.round(value * 10) / 10);
}
