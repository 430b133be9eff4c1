/**
 * The number of a month, 1 to 12, by its name or the beginning of it, in the languages that servers
 * are set to; NaN for any other word.
 */
export function monthNamed(name: string): number {
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  const word = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '');
  let month = MONTHS.get(word) ?? Number.NaN;
  if (Number.isNaN(month) && word.length > 3) {
    month = FULL.findIndex((full) => full.startsWith(word)) + 1 || Number.NaN;
  }
  if (KNOWN.size < MAX_KNOWN) KNOWN.set(name, month);
  return month;
}

const FULL = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september'],
  ...['october', 'november', 'december'],
];

/** English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Swedish, Danish; without accents. */
const NAMES = [
  'jan januar janvier janv jano ene enero gen gennaio janeiro januari sty stycznia',
  'feb februar fev fevr fevrier febrero febbraio fevereiro februari lut lutego',
  'mar marz mrz maerz mars marzo marco maart mrt marca marts',
  'apr avr avril abr abril aprile kwi kwietnia',
  'may mai mayo mag maggio maio mei maj maja',
  'jun juni juin junio giu giugno junho cze czerwca',
  'jul juli juil juillet julio lug luglio julho lip lipca',
  'aug aou aout ago agosto augusti augustus sie sierpnia',
  'sep sept septembre septiembre set settembre setembro wrz wrzesnia',
  'oct okt oktober octobre octubre ott ottobre out outubro paz pazdziernika',
  'nov novembre noviembre novembro lis listopada',
  'dec dez dezember decembre dic diciembre dicembre dezembro gru grudnia',
];

const MONTHS = new Map(
  NAMES.flatMap((names, at) => names.split(' ').map((name): [string, number] => [name, at + 1])),
);

const KNOWN = new Map<string, number>();
const MAX_KNOWN = 500;
