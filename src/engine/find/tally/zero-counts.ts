/** A count of what went wrong, before or behind its name, where it is nought: also a line of a dump of registers, `parity error.......0`. */
const NOUGHT =
  /\b0 (?:tests? |checks? |files? |packets? |requests? )?(?:failed|failures?|errors?|timeouts?|lost|dropped|rejected)\b|\b(?:failed|failures?|errors?|unreachable|timeouts?|lost|dropped|rejected)["']?\s?[:=]\s?0(?![\d.])|\w\.{4,60}0\s{0,3}$/i;
/** The same where it is not. */
const SOME =
  /\b[1-9]\d{0,9} (?:tests? |checks? |files? |packets? |requests? )?(?:failed|failures?|errors?|timeouts?|lost|dropped|rejected)\b|\b(?:failed|failures?|errors?|unreachable|timeouts?|lost|dropped|rejected)["']?\s?[:=]\s?[1-9]/i;
/** The same in a template, where the count is masked. */
const MASKED =
  /<\*> (?:tests? |checks? |files? |packets? |requests? )?(?:failed|failures?|errors?|timeouts?|lost|dropped|rejected|skipped|skips|ignored|warnings?)\b|\b(?:failed|failures?|errors?|unreachable|timeouts?|lost|dropped|rejected|skipped|skips|ignored|warnings?)["']?\s?[:=]\s?<\*>|^.{1,200}\.{4,60}(?:<\*>|0)$/gi;
const MAX_CHARS = 2000;

/** Whether a line counts what went wrong and finds nothing: "12 passed, 0 failed", "errors=0". */
export function countsNothingWrong(content: string): boolean {
  const text = content.length > MAX_CHARS ? content.slice(0, MAX_CHARS) : content;
  return NOUGHT.test(text) && !SOME.test(text);
}

/** A template without such counts. */
export function withoutCounts(template: string): string {
  return template.replace(MASKED, ' ');
}
