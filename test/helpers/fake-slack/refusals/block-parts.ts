import type { JsonObject } from '../json.ts';

// Parts of messages and views, right as they are; tests make them wrong.

export const x = (length: number) => 'x'.repeat(length);
export const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
export const plain = (text: string) => ({ type: 'plain_text', text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
export const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
export const button = (more: JsonObject = {}) => ({ type: 'button', text: plain('Go'), ...more });
export const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
export const option = (value: string, more: JsonObject = {}) => ({
  text: plain('One'),
  value,
  ...more,
});
export const inline = (...elements: unknown[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
export const cell = (text: string) => ({ type: 'raw_text', text });
export const dataTable = (rows: unknown[][], more: JsonObject = {}) => ({
  type: 'data_table',
  caption: 'Events',
  rows,
  ...more,
});
export const pie = (segments: unknown[], more: JsonObject = {}) => ({
  type: 'data_visualization',
  title: 'Events',
  chart: { type: 'pie', segments },
  ...more,
});
export const bars = (labels: string[], categories: string[]) => ({
  type: 'data_visualization',
  title: 'Events',
  chart: {
    type: 'bar',
    series: [{ name: 'Seen', data: labels.map((label) => ({ label, value: 1 })) }],
    axis_config: { categories },
  },
});
export const header = [cell('a'), cell('b')];
export const thumb = (value: string) => ({ text: plain(value), value });

export const modal = (more: JsonObject = {}) => ({
  type: 'modal',
  title: plain('Decode a log'),
  submit: plain('Decode'),
  blocks: [],
  ...more,
});
export const input = (element: JsonObject, more: JsonObject = {}) => ({
  type: 'input',
  label: plain('File'),
  element,
  ...more,
});
