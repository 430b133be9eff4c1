export interface TimeOfDay {
  /** Milliseconds since midnight, NaN where there is none. */
  ms: number;
  /** Minutes east of UTC, null where no zone is told. */
  zoneMinutes: number | null;
  /** The year after the time, as in `Dec 04 04:47:44 2005`. */
  year: number | null;
}

/** The time of day that ends a text, from `at` on; `compact` where it may be `hhmmss`, or a part of it. */
export function readTimeOfDay(text: string, at: number, compact: boolean): TimeOfDay {
  const plain = COLONS.exec(text.slice(at, at + 13));
  if (plain) {
    const [hours, minutes, seconds, thousandths] = plain.slice(1).map(Number);
    return { ms: inDay(hours!, minutes!, seconds!) + thousandths!, zoneMinutes: null, year: null };
  }
  CLOCK.lastIndex = at;
  const found = CLOCK.exec(text);
  if (found) return wordy(found.groups!);
  const digits = compact ? COMPACT.exec(text.slice(at)) : null;
  const [, whole = '', fraction = '', utc, sign, zoneHours = '0', zoneMinutes = '0'] = digits ?? [];
  const padded = whole === '' ? '' : whole.padStart(6, '0');
  const thousandths = Number(fraction.slice(0, 3).padEnd(3, '0'));
  const east = (sign === '-' ? -1 : 1) * (60 * Number(zoneHours) + Number(zoneMinutes));
  return {
    ms: quickTimeOfDay(padded, 0, true) + thousandths,
    zoneMinutes: utc || sign ? east : null,
    year: null,
  };
}

/** The same for `hhmmss`, `hh:mm:ss` and `hh:mm:ss.SSS` alone, several times as fast. */
export function quickTimeOfDay(text: string, at: number, compact: boolean): number {
  const length = text.length - at;
  const step = length === 6 && compact ? 2 : 3;
  if (step === 3) {
    if (length !== 8 && length !== 12) return Number.NaN;
    if (text[at + 2] !== ':' || text[at + 5] !== ':') return Number.NaN;
  }
  const ms = inDay(two(text, at), two(text, at + step), two(text, at + 2 * step));
  if (length !== 12) return ms;
  if (text[at + 8] !== '.' && text[at + 8] !== ',') return Number.NaN;
  return ms + 10 * two(text, at + 9) + (two(text, at + 10) % 10);
}

/** Two digits, or NaN. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : Number.NaN;
}

const CLOCK =
  /(?<h>\d{1,2})(?:(?<sep>[:.])(?<min>\d\d)\k<sep>(?<s>\d\d)(?:[.,:](?<fraction>\d{1,9}))?|:(?<m>\d\d))(?: ?(?<half>[ap])\.?m\b\.?)?(?: ?(?:(?<utc>Z|UTC|GMT(?![+-]))|(?:GMT)?(?<sign>[+-])(?<zoneHours>\d\d):?(?<zoneMinutes>\d\d)?))?(?: (?<zone>[A-Z]{3,5}))?(?: (?<year>\d{4}))?[\]"'\s]{0,9}$/iy;
/** `0:7:20:4`, numbers without zeros before them. */
const COLONS = /^(\d{1,2}):(\d{1,2}):(\d{1,2}):(\d{1,3})$/;
const COMPACT =
  /^\s{0,9}(\d{1,6})(?:[.,](\d{1,9}))?(?: ?(?:(Z)|([+-])(\d\d):?(\d\d)))?[\]"'\s]{0,9}$/;

/** Minutes east of UTC of zones by name. `CST` and `BST` are America's and Britain's, `IST` is India's. */
const ZONES: Record<string, number> = {
  ...{ UTC: 0, GMT: 0, WET: 0, WEST: 60, BST: 60, CET: 60, CEST: 120, EET: 120, EEST: 180 },
  ...{ MSK: 180, IST: 330, SGT: 480, HKT: 480, AWST: 480, JST: 540, KST: 540, ACST: 570 },
  ...{ AEST: 600, AEDT: 660, NZST: 720, NZDT: 780, EST: -300, EDT: -240, CST: -360, CDT: -300 },
  ...{ MST: -420, MDT: -360, PST: -480, PDT: -420, AKST: -540, AKDT: -480, HST: -600 },
};

function wordy(parts: Record<string, string | undefined>): TimeOfDay {
  const { h, half, fraction, utc, sign, zone, year } = parts;
  // Some write `21:09:50 PM`, or AM beside hours of 24.
  const isHalf = half !== undefined && Number(h) <= 12;
  const hour = isHalf ? (Number(h) % 12) + (/p/i.test(half) ? 12 : 0) : Number(h);
  const minute = Number(parts.min ?? parts.m);
  const thousandths = Number((fraction ?? '').slice(0, 3).padEnd(3, '0'));
  const east = 60 * Number(parts.zoneHours ?? 0) + Number(parts.zoneMinutes ?? 0);
  return {
    ms: inDay(hour, minute, Number(parts.s ?? 0)) + thousandths,
    zoneMinutes: sign ? (sign === '-' ? -east : east) : utc ? 0 : (ZONES[zone ?? ''] ?? null),
    year: year ? Number(year) : null,
  };
}

/** A leap second is the second after it. */
function inDay(hours: number, minutes: number, seconds: number): number {
  if (hours > 23 || minutes > 59 || seconds > 60) return Number.NaN;
  return 1000 * (seconds + 60 * (minutes + 60 * hours));
}
