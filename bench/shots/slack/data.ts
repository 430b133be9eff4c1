import {
  isObject,
  type JsonObject,
  listOf,
  objectOf,
} from '../../../test/helpers/fake-slack/json.ts';
import { div, escapeHtml } from '../html.ts';
import { drawRichText } from './rich-text.ts';
import { entities } from './text.ts';

/** `table` and `data_table`: the first row is the header. On a phone it scrolls to the side. */
export function drawTable({ rows, caption }: JsonObject): string {
  const lines = listOf(rows).map((row, index) => {
    const tag = index === 0 ? 'th' : 'td';
    return `<tr>${listOf(row)
      .map((cell) => `<${tag}>${drawCell(cell)}</${tag}>`)
      .join('')}</tr>`;
  });
  const title = typeof caption === 'string' ? div('title', entities(caption)) : '';
  return div('section', title + div('scroll', `<table>${lines.join('')}</table>`));
}

function drawCell(cell: unknown): string {
  const { type, elements, text } = objectOf(cell);
  return type === 'rich_text' ? drawRichText(elements) : escapeHtml(String(text ?? ''));
}

const COLOURS = ['#1264a3', '#e8912d', '#2bac76', '#cd2553'];
const [WIDTH, HEIGHT] = [320, 120];

/** `data_visualization`: bars for each category; a pie as its parts in words. */
export function drawChart({ title, chart }: JsonObject): string {
  const { type, segments, series, axis_config } = objectOf(chart);
  const heading = div('title', escapeHtml(String(title ?? '')));
  if (type === 'pie') {
    const parts = listOf(segments).map(objectOf);
    return div(
      'section',
      heading + parts.map((one) => div('', escapeHtml(`${one.label}: ${one.value}`))).join(''),
    );
  }
  const all = listOf(series)
    .filter(isObject)
    .map(({ name, data }) => {
      return { name: String(name), values: listOf(data).map((one) => Number(objectOf(one).value)) };
    });
  const most = Math.max(1, ...all.flatMap(({ values }) => values));
  const bars = all.flatMap(({ values }, which) =>
    values.map((value, index) => {
      const room = WIDTH / values.length;
      const width = (room * 0.8) / all.length;
      const height = (HEIGHT * Math.max(0, value)) / most;
      const x = room * index + width * which;
      return `<rect x="${x}" y="${HEIGHT - height}" width="${width}" height="${height}" fill="${COLOURS[which % COLOURS.length]}"/>`;
    }),
  );
  const names = all.map(({ name }) => escapeHtml(name)).join(', ');
  const labels = listOf(objectOf(axis_config).categories).map((one) => escapeHtml(String(one)));
  const picture = `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}">${bars.join('')}</svg>`;
  const under = div('small', `${labels[0] ?? ''} … ${labels.at(-1) ?? ''} (${names})`);
  return div('section', heading + picture + under);
}
