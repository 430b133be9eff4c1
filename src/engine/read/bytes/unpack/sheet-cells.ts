import { civilDate, two } from '../../time/civil-time.ts';
import { elementsOf, plainXml, type XmlElement } from './xml.ts';

/** Numbers of Excel's own formats that show a date or a time (ECMA-376, 18.8.30). */
const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
const DAY_MS = 86_400_000;
/** Days from the one that Excel counts from to 1970: the end of 1899, or the beginning of 1904. */
const DAYS_TO_1970 = 25_569;
const DAYS_1904_TO_1970 = 24_107;
/** The year 9999 ends before. */
const MAX_DAYS = 2_958_466;

/** Gives the text of a cell: dates as ISO 8601, all else as it is stored. */
export function createCellReader(
  strings: string[],
  styles: string,
  is1904: boolean,
): (cell: XmlElement) => string {
  const isDate = dateStyles(styles);
  const daysTo1970 = is1904 ? DAYS_1904_TO_1970 : DAYS_TO_1970;
  return ({ attributes, inner }) => {
    const type = attributes.get('t') ?? 'n';
    if (type === 'inlineStr') {
      return [...elementsOf(inner, 't')].map((text) => plainXml(text.inner)).join('');
    }
    const [value] = elementsOf(inner, 'v');
    const text = plainXml(value?.inner ?? '');
    if (type === 's') return strings[Number(text)] ?? '';
    if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
    const number = Number(text);
    const style = Number(attributes.get('s') ?? 0);
    if (type !== 'n' || text === '' || !Number.isFinite(number) || !isDate[style]) return text;
    if (number < 0 || number > MAX_DAYS) return text;
    return isoTime(Math.round((number - daysTo1970) * DAY_MS));
  };
}

function isoTime(ms: number): string {
  const [year, month, day] = civilDate(Math.floor(ms / DAY_MS));
  const inDay = ms - Math.floor(ms / DAY_MS) * DAY_MS;
  const clock = [inDay / 3_600_000, (inDay / 60_000) % 60, (inDay / 1000) % 60];
  const fraction = inDay % 1000 === 0 ? '' : `.${String(inDay % 1000).padStart(3, '0')}`;
  const time = clock.map((part) => two(Math.floor(part))).join(':');
  return `${year}-${two(month)}-${two(day)}T${time}${fraction}`;
}

/** Of each style of cells, whether it shows a date. */
function dateStyles(styles: string): boolean[] {
  const own = new Map<number, string>();
  for (const { attributes } of elementsOf(styles, 'numFmt')) {
    own.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
  }
  const [cells] = elementsOf(styles, 'cellXfs');
  return [...elementsOf(cells?.inner ?? '', 'xf')].map(({ attributes }) => {
    const format = Number(attributes.get('numFmtId') ?? 0);
    // Quoted text, colours and the like are no part of the format.
    const code = own.get(format)?.replace(/"[^"]{0,200}"|\[[^\]]{0,40}\]|\\./g, '');
    return DATE_FORMATS.has(format) || (code !== undefined && /[dyhs]/i.test(code));
  });
}
