import { UserError } from '../../user-error.ts';
import { recogniseKind } from './magic-numbers.ts';

/** Share of control characters from which a file is no text. Random bytes have 0.1. */
const MAX_CONTROL_SHARE = 0.05;

/**
 * Throws a UserError that says what the file is, where its first bytes show that it is no
 * text: an archive, image or program, an HTML page.
 */
export function refuseForeignFile(start: Uint8Array): void {
  refuseKnownKind(start);
  if (isHtml(start)) {
    throw new UserError(
      'E_HTML_PAGE',
      'The file is a web page, not a log. Often this is a login page that was saved instead of the file.',
      'Sign in where the log is kept, download it again, and check that it opens as text.',
    );
  }
  if (controlShare(start) > MAX_CONTROL_SHARE) {
    throw new UserError(
      'E_NOT_TEXT',
      'This file is no text: it is made for programs, not for people to read.',
      'Upload the log itself as text, CSV or JSON.',
    );
  }
}

/** Throws a UserError that says what the file is, where its first bytes are those of no text. */
export function refuseKnownKind(start: Uint8Array): void {
  const kind = recogniseKind(start);
  if (kind === undefined) return;
  throw new UserError('E_NOT_TEXT', `This is ${kind.name}, not a log.`, kind.hint);
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
