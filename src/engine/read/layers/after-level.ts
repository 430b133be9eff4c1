/** What separates a level from what follows. */
const SEPARATOR =
  /\s{0,10}[\])>]{0,3}(?: {0,30}(?:\|| -{1,3} ?:| - |-- |::|[:,;-](?=\s|$|\w|\[)))?\s{0,60}/y;
/** Spring Boot: `17 --- [shop] [    main] c.e.App      : ` */
const SPRING =
  /(\d{1,10}) --- (?:\[[^\]]{0,100}\] )?\[ {0,50}([^\]]{1,200})\] ([\w.$[\]/-]{1,200}) {1,80}: /y;
/** `[Server thread] `, Asterisk's `[2311][C-00000012] `, Python's `(MainThread) [`. */
const THREAD = /\[([^\]:=]{1,200})\](?:\[[^\]:=]{1,60}\])?:? {1,10}|\(([\w .#-]{1,60})\) (?=\[)/y;
/** JBoss' `[com.shop.Orders] (executor-thread-1) `: a logger, then the thread. */
const LOGGER_AND_THREAD = /\[([A-Za-z_]\w{0,60}(?:[.$][\w$-]{1,60}){1,20})\] \(([^)]{1,100})\) /y;
/** pino-pretty's `(1234): ` and `(shop/1234 on web1): `. */
const PROCESS = /\((?:([\w.-]{1,60})\/)?(\d{1,10})(?: on [\w.-]{1,60})?\): /y;
/** Behind the logger a context in brackets, which log4net writes also where it is empty: `[(null)] - `. */
const CONTEXT_BEHIND = /\[[^\]]{0,100}\] - /y;
/** `CBS    text`: a short name in capitals, and a column's space behind it. */
const COLUMN_NAME = /([A-Z]{2,8}) {2,10}(?=\S)/y;
/** The name of a logger, behind a thread in round brackets. */
const LOGGER = /\[([A-Za-z_][\w.-]{1,200})\] {1,10}/y;
/** `server/http.go:42`, `ScheduleService:123 - `, `shop.orders:pay:12 - `, `hyper::client: `, `Shop.Orders|`, `shop.orders - `, `c.e.App `. */
const COMPONENT =
  /(?:([\w$./-]{1,200}\.\w{1,4}):\d{1,6}(?:: ?|\s{1,3})|([A-Za-z_][\w$.]{0,199})(?::[\w$<>]{1,60})?:\d{1,6} - |([\w$./-]{1,200}(?:::[\w$]{1,60}){0,10})(?: {0,60}: | - |:(?![:\d])[ \t]{0,4}|\|)|([A-Za-z_$][\w$/-]{0,50}(?:[.$][\w$/-]{1,50}){1,20}) {1,80}(?:- )?)/y;
/** What stands before a colon, and is the message: `Fatal: no such user`, `java.io.IOException: Broken pipe`. */
const WHAT_FAILED = /^(?:fatal|panic|failed|failure)$|(?:^|[a-z.])(?:Exception|Error)$/i;
const OPEN_END = /[^\]]{0,300}\]\s{0,20}(?:[-:|]{1,2}\s{1,5})?/y;
const LEADING = /[-|:] {1,5}/y;

/**
 * What stands behind a level, from `from` on: who wrote the line, as frameworks put it, and the message.
 * `isOpen` where a bracket that opened before the level has not closed.
 */
export function messageAfterLevel(rest: string, from: number, isOpen: boolean) {
  let at = from;
  let thread = '';
  let pid = '';
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(rest);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  if (isOpen) {
    const inside = take(OPEN_END)?.[0] ?? '';
    pid = /#(\d{1,10})/.exec(inside)?.[1] ?? '';
    thread = pid === '' ? (/^[\s/]{0,3}([\w-]{1,60})\]/.exec(inside)?.[1] ?? '') : '';
  }
  const separator = isOpen ? '' : (take(SEPARATOR)?.[0] ?? '');
  const next = rest[at] ?? '';
  const spring = next >= '0' && next <= '9' ? take(SPRING) : null;
  if (spring !== null) {
    const [, number = '', name = '', logger = ''] = spring;
    return { message: rest.slice(at), thread: name, pid: number, component: logger };
  }
  const jboss = next === '[' ? take(LOGGER_AND_THREAD) : null;
  if (jboss !== null) {
    const [, component = '', name = ''] = jboss;
    return { message: rest.slice(at), thread: name, pid, component };
  }
  const number = next === '(' ? take(PROCESS) : null;
  if (number !== null) {
    const [, component = '', id = ''] = number;
    return { message: rest.slice(at), thread, pid: id, component };
  }
  const [, square = '', round = ''] =
    '[('.includes(next) && next !== '' ? (take(THREAD) ?? []) : [];
  const bracket = (square || round).trim();
  const logger = round === '' ? '' : (take(LOGGER)?.[1] ?? '');
  if (/^\d{1,10}$/.test(bracket)) pid ||= bracket;
  else thread ||= bracket;
  if ('-|:'.includes(rest[at] ?? 'x')) take(LEADING);
  // After a colon the message begins.
  const before = at;
  const named =
    logger !== '' || isOpen || /:\s/.test(separator)
      ? null
      : (take(COMPONENT) ?? take(COLUMN_NAME));
  const name = named?.slice(1).find((found) => found !== undefined) ?? '';
  if (WHAT_FAILED.test(name)) at = before;
  else if (named !== null && rest[at] === '[') take(CONTEXT_BEHIND);
  const component = logger || (/^[A-Za-z_$]/.test(name) && at !== before ? name : '');
  return { message: rest.slice(at), thread, pid, component };
}
