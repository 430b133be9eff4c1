/** Quoted where CSV asks for it; what a spreadsheet would take for a formula starts with `'`. */
export function csvCell(text: string): string {
  const harmless = /^[\s\0]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
