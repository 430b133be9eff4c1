import { UserError } from '../../user-error.ts';
import { recogniseKind } from './magic-numbers.ts';

/** Share of control characters from which a file is no text. Random bytes have 0.1. */
const MAX_CONTROL_SHARE = 0.05;
/** Share of NUL bytes from which a file is UTF-16 rather than odd text. */
const MIN_UTF16_NUL_SHARE = 0.2;

/**
 * Throws a UserError that says what the file is, where its first bytes show that it is no UTF-8
 * text: UTF-16, an archive, image or program, an HTML page.
 */
export function refuseForeignFile(start: Uint8Array): void {
  if (isUtf16(start)) {
    throw new UserError(
      'E_UTF16',
      'The file is saved as UTF-16 text ("Unicode" in some programs), which cannot be read.',
      'Save it as UTF-8 (in Excel: "CSV UTF-8"; in Notepad: encoding UTF-8) and upload it again.',
    );
  }
  refuseKnownKind(start);
  if (isHtml(start)) {
    throw new UserError(
      'E_HTML_PAGE',
      'The file is a web page, not a log. Often this is a login page that was saved instead of the file.',
      'Sign in where the log is kept, download it again, and check that it opens as a table.',
    );
  }
  if (controlShare(start) > MAX_CONTROL_SHARE) {
    throw new UserError(
      'E_NOT_TEXT',
      'The file is not text: it consists of binary data.',
      'Upload the log itself as text, CSV or JSON.',
    );
  }
}

/** Throws a UserError that says what the file is, where its first bytes are those of no text. */
export function refuseKnownKind(start: Uint8Array): void {
  const kind = recogniseKind(start);
  if (kind === undefined) return;
  throw new UserError('E_NOT_TEXT', `The file is ${kind.name}, not a log.`, kind.hint);
}

function isUtf16(bytes: Uint8Array): boolean {
  const mark = bytes.length >= 2 ? bytes[0]! * 256 + bytes[1]! : 0;
  if (mark === 0xfffe || mark === 0xfeff) return true;
  const nuls: [number, number] = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) nuls[(i & 1) as 0 | 1]++;
  // Western text in UTF-16 has its NUL bytes on one side only; binary files have them on both.
  const [more, fewer] = nuls[0] > nuls[1] ? nuls : [nuls[1], nuls[0]];
  return more > MIN_UTF16_NUL_SHARE * bytes.length && fewer < more / 10;
}

function isHtml(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart().toLowerCase();
  return start.startsWith('<') && /<(?:!doctype\s+html|html|head|body|script)[\s>]/.test(start);
}

function controlShare(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 ? !isTextControl(byte) : byte === 0x7f) controls++;
  return bytes.length === 0 ? 0 : controls / bytes.length;
}

/** Tab, line feed, vertical tab, form feed, carriage return; ESC stands in coloured logs. */
function isTextControl(byte: number): boolean {
  return (byte >= 0x09 && byte <= 0x0d) || byte === 0x1b;
}
