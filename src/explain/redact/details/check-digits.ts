/** Luhn's sum, as cards and many numbers of people carry it. Signs that are no digits are left out. */
function passesLuhn(text: string): boolean {
  let sum = 0;
  const digits = text.replace(/\D/g, '');
  for (const [index, digit] of [...digits].reverse().entries()) {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits !== '' && sum % 10 === 0;
}

/** A number of a payment card: the beginnings that card companies use, and Luhn's sum. */
export function isCard(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (!/^(?:4|5[1-5]|2[2-7]|3[0456789]|6(?:011|4[4-9]|5|2))/.test(digits)) return false;
  return passesLuhn(digits);
}

/** ISO 13616: the country first, two check digits, modulo 97. */
export function isIban(text: string): boolean {
  const compact = text.replace(/[ -]/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false;
  const digits = `${compact.slice(4)}${compact.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return remainderOf(digits, 97) === 1;
}

function remainderOf(digits: string, divisor: number): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % divisor;
  return rest;
}

/** Numbers that states give their people, by their own check digits where they have some. */
export const NATIONAL_IDS: readonly ((text: string) => boolean)[] = [
  // United States: areas that are given out.
  (text) => /^(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/.test(text),
  // United Kingdom, without what is never given out.
  (text) =>
    /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]$/.test(
      text,
    ),
  // Spain: DNI and NIE, modulo 23.
  (text) => {
    const compact = text.replace(/-/g, '');
    if (!/^[XYZ\d]\d{7}[A-Z]$/.test(compact)) return false;
    const digits = compact.slice(0, 8).replace(/[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
    return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(digits) % 23] === compact[8];
  },
  // Italy.
  (text) => /^[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]$/.test(text),
  // Mexico.
  (text) => /^[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z\d]\d$/.test(text),
  // France, modulo 97.
  (text) => {
    const digits = text.replace(/ /g, '');
    if (!/^[12]\d{2}(?:0[1-9]|1[0-2])\d{11}$/.test(digits)) return false;
    return 97 - remainderOf(digits.slice(0, 13), 97) === Number(digits.slice(13));
  },
  // Brazil, with its dots.
  (text) => /^\d{3}\.\d{3}\.\d{3}-\d{2}$/.test(text) && hasCpfChecks(text.replace(/\D/g, '')),
  // Switzerland: an article number that begins with the country.
  (text) => {
    const digits = text.replace(/\D/g, '');
    if (!/^756\d{10}$/.test(digits) || !text.includes('.')) return false;
    return weighted(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
  },
  // Belgium, with its dots.
  (text) => {
    if (!/^\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}$/.test(text)) return false;
    const digits = text.replace(/\D/g, '');
    const [base, check] = [digits.slice(0, 9), Number(digits.slice(9))];
    return [base, `2${base}`].some((one) => 97 - remainderOf(one, 97) === check);
  },
  // Sweden, Finland, Denmark, Korea: the birth date and a dash.
  (text) => /^(?:\d{2})?\d{2}[01]\d[0-3]\d[-+]\d{4}$/.test(text) && isNordic(text),
  (text) => {
    if (!/^[0-3]\d[01]\d{3}[-+A]\d{3}[0-9A-Y]$/.test(text)) return false;
    const number = Number(text.slice(0, 6) + text.slice(7, 10));
    return '0123456789ABCDEFHJKLMNPRSTUVWXY'[number % 31] === text[10];
  },
  (text) => /^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-[1-8]\d{6}$/.test(text),
  // China, modulo 11.
  (text) => {
    if (!/^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(text))
      return false;
    return (
      '10X98765432'[weighted(text, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11] ===
      text[17]
    );
  },
  // India and Canada, with their spaces.
  (text) => /^[2-9]\d{3} \d{4} \d{4}$/.test(text) && passesVerhoeff(text.replace(/ /g, '')),
  (text) => /^[1-79]\d{2}([ -])\d{3}\1\d{3}$/.test(text) && passesLuhn(text),
  // Norway: two check digits.
  (text) => {
    if (!/^[0-7]\d[0-15]\d{8}$/.test(text)) return false;
    return (
      weighted(text, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
      weighted(text, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
    );
  },
];

function isNordic(text: string): boolean {
  const month = Number(text.slice(-9, -7));
  const day = Number(text.slice(-7, -5));
  if (month >= 1 && month <= 12 && day >= 1 && day <= 31 && passesLuhn(text.slice(-11)))
    return true;
  // Denmark writes the day first, and gives no check digit since 2007.
  return /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}-\d{4}$/.test(text);
}

function weighted(text: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * Number(text[place]), 0);
}

function hasCpfChecks(digits: string): boolean {
  for (const length of [9, 10]) {
    let sum = 0;
    for (let place = 0; place < length; place++)
      sum += Number(digits[place]) * (length + 1 - place);
    if (((sum * 10) % 11) % 10 !== Number(digits[length])) return false;
  }
  return !/^(\d)\1{10}$/.test(digits);
}

/** Verhoeff (1969): the dihedral group of order ten. */
function passesVerhoeff(digits: string): boolean {
  let check = 0;
  for (const [place, digit] of [...digits].reverse().entries()) {
    let moved = Number(digit);
    for (let turn = 0; turn < place % 8; turn++) moved = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4][moved] ?? 0;
    check = times(check, moved);
  }
  return check === 0;
}

function times(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : ((a + b - 5) % 5) + 5;
  return b < 5 ? ((a - 5 - b + 5) % 5) + 5 : (a - b + 5) % 5;
}
