import type { Chart } from './chart.ts';
import { escapeHtml } from './escape-html.ts';

// Drawn by hand: bars, a line and numbered marks are a page of code, a library of charts a megabyte
// whose pictures would have to be checked for scripts and styles.

/** Sizes in units of the drawing. */
interface Layout {
  width: number;
  plotHeight: number;
  margin: number;
  /** Of the marks. */
  radius: number;
  fontSize: number;
  /** Characters in a line of the caption. */
  lineLength: number;
  mostRows: number;
}

/** For a page, as wide as its text. */
const OF_A_PAGE: Layout = {
  ...{ width: 960, plotHeight: 150, margin: 16, radius: 11, fontSize: 13 },
  ...{ lineLength: 140, mostRows: 4 },
};

/** For a phone, where it is shown some 340 points wide: all in it is half as large as that. */
const OF_A_PHONE: Layout = {
  ...{ width: 680, plotHeight: 220, margin: 24, radius: 19, fontSize: 24 },
  ...{ lineLength: 56, mostRows: 4 },
};

const LIGHT_STYLE = `
.chart text{fill:#3c4043}.chart .bar{fill:#9aa0a6}.chart .axis{stroke:#80868b}
.chart .limit{stroke:#b3261e;stroke-dasharray:6 4}.chart .stem{stroke:#80868b;stroke-dasharray:2 3}
.chart .danger{fill:#b3261e}.chart .trouble{fill:#9a4600}.chart .watch{fill:#0b57d0}.chart .routine{fill:#5f6368}
.chart .number{fill:#fff;font-weight:700}
`;

/** Colours by class, light and dark; white on those of the grades has a contrast of 4.5 or more. */
export const CHART_STYLE = `
.chart{font-family:system-ui,sans-serif}
${LIGHT_STYLE}
@media (prefers-color-scheme:dark){.chart text{fill:#dadce0}.chart .number{fill:#fff}.chart .bar{fill:#80868b}.chart .limit{stroke:#f2b8b5}}
@media print{.chart text{fill:#3c4043}.chart .number{fill:#fff}.chart .bar{fill:#9aa0a6}}
`;

/** The chart as an element of a page. */
export function chartSvg(chart: Chart): string {
  return svg(chart, OF_A_PAGE, []);
}

/** The chart as a file of its own. */
export function chartFile(chart: Chart): string {
  return `${svg(chart, OF_A_PAGE, [`<style>${CHART_STYLE}</style>`])}\n`;
}

/** The chart to be made a picture of: on white, whatever it will stand on, in the font `family`. */
export function chartForPicture(chart: Chart, family: string): string {
  return svg(chart, OF_A_PHONE, [
    `<style>.chart{font-family:${family}}${LIGHT_STYLE}</style>`,
    '<rect width="100%" height="100%" fill="#fff"/>',
  ]);
}

function svg(chart: Chart, layout: Layout, before: string[]): string {
  const { width, margin, plotHeight, radius, fontSize, lineLength } = layout;
  const { marks, left } = placed(chart.marks, layout);
  const hidden = left > 0 ? ' Numbers that would hide others are left out.' : '';
  const caption = `${chart.caption}${hidden}`;
  const lines = inLines(caption, lineLength);
  const rows = marks.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const top = (lines.length + 1) * lineHeight(fontSize) + rows * rowHeight(radius);
  const bottom = top + plotHeight;
  const right = width - margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" font-size="${fontSize}" viewBox="0 0 ${width} ${fixed(bottom + 2.5 * fontSize)}" role="img" aria-label="${escapeHtml(caption)}">`,
    ...before,
    ...lines.map(
      (line, index) =>
        `<text x="${margin}" y="${fixed((index + 1) * lineHeight(fontSize))}">${escapeHtml(line)}</text>`,
    ),
    ...bars(chart.bars, bottom, layout),
    `<line class="axis" x1="${margin}" y1="${fixed(bottom)}" x2="${right}" y2="${fixed(bottom)}"/>`,
    ...(chart.limit === null ? [] : [limitLine(chart.limit, bottom, layout)]),
    ...marks.map((one) => mark(one, top, bottom, layout)),
    `<text x="${margin}" y="${fixed(bottom + 1.5 * fontSize)}">${escapeHtml(chart.from)}</text>`,
    `<text x="${right}" y="${fixed(bottom + 1.5 * fontSize)}" text-anchor="end">${escapeHtml(chart.to)}</text>`,
    '</svg>',
  ].join('\n');
}

function lineHeight(fontSize: number): number {
  return 1.35 * fontSize;
}

function rowHeight(radius: number): number {
  return 2 * radius + 2;
}

/** Broken at spaces; a longer word stays whole. */
function inLines(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

function bars(heights: number[], bottom: number, { width, margin, plotHeight }: Layout): string[] {
  const each = (width - 2 * margin) / heights.length;
  return heights.flatMap((height, index) => {
    if (!(height > 0)) return [];
    const tall = Math.max(1, height * plotHeight);
    const x = margin + index * each;
    return [
      `<rect class="bar" x="${fixed(x)}" y="${fixed(bottom - tall)}" width="${fixed(each * 0.85)}" height="${fixed(tall)}"/>`,
    ];
  });
}

function limitLine(height: number, bottom: number, { width, margin, plotHeight }: Layout): string {
  const y = fixed(bottom - height * plotHeight);
  return `<line class="limit" x1="${margin}" y1="${y}" x2="${width - margin}" y2="${y}"/>`;
}

type Mark = Chart['marks'][number] & { x: number; row: number };

/** Each mark in the lowest row in which it hides no other; how many find none is `left`. */
function placed(
  all: Chart['marks'],
  { width, margin, radius, mostRows }: Layout,
): { marks: Mark[]; left: number } {
  const marks: Mark[] = [];
  for (const one of all) {
    const x = margin + one.at * (width - 2 * margin);
    const rows = Array.from({ length: mostRows }, (_, row) => row);
    const row = rows.find((row) =>
      marks.every((other) => other.row !== row || Math.abs(other.x - x) > 2 * radius),
    );
    if (row !== undefined) marks.push({ ...one, x, row });
  }
  return { marks, left: all.length - marks.length };
}

function mark({ number, grade, title, x, row }: Mark, top: number, bottom: number, layout: Layout) {
  const { radius, fontSize } = layout;
  const y = top - radius - 4 - row * rowHeight(radius);
  const at = fixed(x);
  return [
    `<line class="stem" x1="${at}" y1="${fixed(y + radius)}" x2="${at}" y2="${fixed(bottom)}"/>`,
    `<g><title>${escapeHtml(`${number}: ${title}`)}</title>`,
    shape(grade, at, fixed(y), radius),
    `<text class="number" x="${at}" y="${fixed(y + fontSize * 0.35)}" text-anchor="middle">${number}</text></g>`,
  ].join('');
}

/** Told by its form, too, for who does not see the colour: the worst stands on its tip. */
function shape(grade: Chart['marks'][number]['grade'], x: string, y: string, radius: number) {
  if (grade !== 'danger') return `<circle class="${grade}" cx="${x}" cy="${y}" r="${radius}"/>`;
  const side = 1.6 * radius;
  const corner = `x="${fixed(-side / 2)}" y="${fixed(-side / 2)}"`;
  return `<rect class="danger" ${corner} width="${fixed(side)}" height="${fixed(side)}" transform="translate(${x} ${y}) rotate(45)"/>`;
}

function fixed(value: number): string {
  return String(Math.round(value * 10) / 10);
}
