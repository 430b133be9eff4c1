/**
 * A cell of a CSV file, quoted where CSV asks for it. What a spreadsheet would take for a formula,
 * also behind marks that nobody sees, or in a cell that it makes of what follows a semicolon, gets
 * an apostrophe before it and so is text (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function csvCell(text: string): string {
  const harmless = text.replace(FORMULA, "$<before>'");
  return /[";,\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Before a sign that begins a formula, at the start of the text or after a semicolon. */
const FORMULA = /(?<before>^|;)(?=[\s"\p{Cc}\p{Cf}]{0,100}[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/gu;
