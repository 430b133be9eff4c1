import { isObject, listOf } from '../json.ts';
import { richText } from './rich-text.ts';
import {
  bool,
  both,
  byType,
  integer,
  items,
  number,
  oneOf,
  type Rule,
  refuse,
  shape,
  text,
  typed,
} from './rules.ts';

const TABLE_CHARACTERS = 10_000;

const cell: Rule = byType({
  raw_text: typed({ text: text(TABLE_CHARACTERS) }, ['text']),
  raw_number: typed({ value: number, text: text(TABLE_CHARACTERS) }, ['value', 'text']),
  rich_text: richText,
});

/** Rows of one length, and their text together within the limit. */
const even: Rule = (value, pointer, context) => {
  const rows = listOf(isObject(value) ? value.rows : undefined).map(listOf);
  const width = rows[0]?.length;
  for (const [index, row] of rows.entries())
    if (row.length !== width)
      refuse(context, `${pointer}/rows/${index}`, 'all rows must have the same number of cells');
  const characters = (JSON.stringify(rows).match(/"text":"(?:[^"\\]|\\.)*"/g) ?? []).reduce(
    (sum, found) => sum + found.length - '"text":""'.length,
    0,
  );
  if (characters > TABLE_CHARACTERS)
    refuse(context, `${pointer}/rows`, `must be less than ${TABLE_CHARACTERS + 1} characters`);
};

/** The header holds text only (`rich_text` there is refused). */
const plainHeader: Rule = (value, pointer, context) => {
  for (const [index, each] of listOf(isObject(value) ? listOf(value.rows)[0] : undefined).entries())
    if (isObject(each) && each.type === 'rich_text')
      refuse(context, `${pointer}/rows/0/${index}/type`, 'unsupported type: rich_text');
};

export const table: Rule = both(
  typed(
    {
      block_id: text(255),
      rows: items(items(cell, 20), 100),
      column_settings: items(
        shape({ align: oneOf('left', 'center', 'right'), is_wrapped: bool }, []),
        20,
      ),
    },
    ['rows'],
  ),
  even,
);

export const dataTable: Rule = both(
  typed(
    {
      block_id: text(255),
      caption: text(3000),
      rows: items(items(cell, 20), 101, 2),
      page_size: integer(1, 100),
      row_header_column_index: integer(0, 19),
    },
    ['rows', 'caption'],
  ),
  even,
  plainHeader,
);

const point = shape({ label: text(20), value: number }, ['label', 'value']);

/** Every series holds one point for each category, in the same order. */
const pointsMatch: Rule = (value, pointer, context) => {
  if (!isObject(value)) return;
  const axis = isObject(value.axis_config) ? value.axis_config : {};
  const categories = JSON.stringify(listOf(axis.categories));
  for (const [index, each] of listOf(value.series).entries()) {
    const data = listOf(isObject(each) ? each.data : undefined);
    const labels = JSON.stringify(data.map((one) => (isObject(one) ? one.label : undefined)));
    if (labels !== categories)
      refuse(context, `${pointer}/series/${index}/data`, 'must match the categories');
  }
};

const axes: Rule = both(
  typed(
    {
      series: items(shape({ name: text(20), data: items(point, 20) }, ['name', 'data']), 12),
      axis_config: shape(
        { categories: items(text(20), 20), x_label: text(50), y_label: text(50) },
        ['categories'],
      ),
    },
    ['series', 'axis_config'],
  ),
  pointsMatch,
);

const segment: Rule = both(point, (value, pointer, context) => {
  if (isObject(value) && !(Number(value.value) > 0))
    refuse(context, `${pointer}/value`, 'must be greater than 0');
});

export const dataVisualization: Rule = typed(
  {
    block_id: text(255),
    title: text(50),
    chart: byType({
      pie: typed({ segments: items(segment, 12) }, ['segments']),
      bar: axes,
      line: axes,
      area: axes,
    }),
  },
  ['title', 'chart'],
);
