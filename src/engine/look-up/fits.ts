/** Whether `text` holds `wanted`, in small letters or large ones; both in lower case already. */
export function holds(text: string, wanted: string): boolean {
  return wanted !== '' && text.includes(wanted);
}

/**
 * Whether `text` names `wanted` as a word of its own: `10.0.0.1` is not named by `10.0.0.12`, nor `root`
 * by `chroot`. Both in lower case already.
 */
export function names(text: string, wanted: string): boolean {
  if (wanted === '') return false;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + wanted.length, at + wanted.length + 2);
    if (!JOINED_BEFORE.test(before) && !JOINED_AFTER.test(after)) return true;
  }
  return false;
}

/** A letter, digit or joining mark at the border; a dot joins where more follows it. */
const JOINED_BEFORE = /(?:[\p{L}\p{N}_-]|[\p{L}\p{N}]\.)$/u;
const JOINED_AFTER = /^(?:[\p{L}\p{N}_-]|\.[\p{L}\p{N}])/u;
