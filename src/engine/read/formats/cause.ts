const MAX_CAUSE = 300;
/** Numbers, `{}` and the like say nothing. */
const SAYS_SOMETHING = /\p{L}{3}/u;
const SAYS_NOTHING = /^(?:<?nil>?|null|none|undefined|false|true|success|no error)$/i;

/** What a cell or member tells of a cause, on one line of at most 300 characters; '' where nothing. */
export function causeOf(told = ''): string {
  const [line = ''] = told
    .trim()
    .slice(0, MAX_CAUSE)
    .split(/[\r\n]/, 1);
  return SAYS_SOMETHING.test(line) && !SAYS_NOTHING.test(line) ? line : '';
}

/** The message with its cause behind it, where it does not say so itself. */
export function withCause(message: string, cause: string): string {
  return cause === '' || message.includes(cause) ? message : `${message}: ${cause}`;
}
